import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { TracedChange } from '../queries/trace.ts';

/** Why it changed, what we expected, and what came of it. */
export function TracedChangeFacts({ change, timeZone }: { change: TracedChange; timeZone: string }) {
  const { because, expected, happened, happenedBy, happenedAt, decision } = change;
  const facts = [
    { name: 'Because', is: because ?? decision?.because },
    { name: 'We expected', is: expected ?? decision?.expected },
    {
      name: 'What came of it',
      is: happened ? (
        <>
          <p>{happened}</p>
          {happenedAt ? (
            <Small>
              {happenedBy}, <DateText iso={happenedAt} timeZone={timeZone} />
            </Small>
          ) : null}
        </>
      ) : (
        'Not looked back on yet.'
      ),
    },
  ];
  return <Facts columns facts={facts.flatMap(({ name, is }) => (is ? [{ name, is }] : []))} />;
}
