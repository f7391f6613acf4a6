import { Table } from '#/ui/text/table.tsx';
import type { Snapshot } from '../snapshot.ts';

type RhythmPartProps = { rhythm: Snapshot['terms']['rhythm']; everyMonths: number };

/** What we meet for, how often, how long, and who comes. */
export function RhythmPart({ rhythm, everyMonths }: RhythmPartProps) {
  if (rhythm.length === 0) return <p>A joint review every {everyMonths} months.</p>;
  return (
    <Table
      caption="When we meet"
      hideCaption
      head={
        <tr>
          <th scope="col">What</th>
          <th scope="col">Every</th>
          <th scope="col">Minutes</th>
          <th scope="col">Who</th>
        </tr>
      }
    >
      {rhythm.map((meeting) => (
        <tr key={meeting.what}>
          <th scope="row">{meeting.what}</th>
          <td>{meeting.every}</td>
          <td>{meeting.minutes}</td>
          <td>{meeting.who}</td>
        </tr>
      ))}
    </Table>
  );
}
