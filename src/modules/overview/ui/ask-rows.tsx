import { dateWords } from '#/ui/text/date-words.ts';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { Ask } from '../ask.ts';
import { askInWords } from '../need-in-words.ts';

type AskRowsProps = { asks: readonly Ask[]; today: string; label: string; named: boolean };

/** Things to do: each a link that names what happens, and under it why, by when and for whom. */
export function AskRows({ asks, today, label, named }: AskRowsProps) {
  return (
    <Rows label={label}>
      {asks.map((ask) => {
        const words = askInWords(ask, { today, dayWords: (day) => dateWords(day), named });
        const [{ kind, subjectId, side, dueOn, agreement }] = ask;
        return (
          <Row key={[kind, subjectId, side, dueOn].join()} ask title={<Link href={words.href}>{words.ask}</Link>}>
            {named ? words.why : `${words.why} ${agreement}.`}
          </Row>
        );
      })}
    </Rows>
  );
}
