import { dateWords } from '#/ui/text/date-words.ts';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { Ask } from '../ask.ts';
import { askInWords } from '../need-in-words.ts';

type AskRowsProps = {
  asks: readonly Ask[];
  /** The day it is in an agreement's zone. */
  todayOf: (agreementId: string) => string;
  label: string;
  /** Says for whom each waits; else in which agreement. */
  named: boolean;
};

/** Things to do: each a link that names what happens, and under it why, by when and for whom. */
export function AskRows({ asks, todayOf, label, named }: AskRowsProps) {
  return (
    <Rows label={label}>
      {asks.map((ask) => {
        const [{ kind, agreementId, subjectId, side, dueOn, agreement }] = ask;
        const words = askInWords(ask, { today: todayOf(agreementId), dayWords: (day) => dateWords(day), named });
        return (
          <Row key={[kind, subjectId, side, dueOn].join()} ask title={<Link href={words.href}>{words.ask}</Link>}>
            {named ? words.why : `${agreement}. ${words.why}`}
          </Row>
        );
      })}
    </Rows>
  );
}
