import { Question } from '#/ui/page/question.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { Snapshot } from '../snapshot.ts';

const counted = (count: number, one: string, many: string) =>
  count === 0 ? 'none yet' : count === 1 ? `1 ${one}` : `${count} ${many}`;

/** What belongs to the text and is written on pages of its own. */
export function DraftElsewhere({ at, text }: { at: string; text: Snapshot }) {
  return (
    <Question title="Which way are we going?" lead="They are part of the text that is signed.">
      <Rows label="Written on pages of their own">
        <Row
          title={<Link href={`${at}/goals`}>Goals</Link>}
          state={counted(text.goals.length, 'goal', 'goals')}
          quiet
        />
        <Row
          title={<Link href={`${at}/questions`}>Learning questions</Link>}
          state={counted(text.questions.length, 'question', 'questions')}
          quiet
        />
        <Row
          title={<Link href={`${at}/measures`}>Measures</Link>}
          state={counted(text.measures.length, 'measure', 'measures')}
          quiet
        />
        <Row
          title={<Link href={`${at}/people`}>Parties and people</Link>}
          state={counted(text.parties.length, 'party', 'parties')}
          quiet
        />
      </Rows>
    </Question>
  );
}
