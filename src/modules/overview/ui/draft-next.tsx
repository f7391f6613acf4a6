import { Question } from '#/ui/page/question.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { draftSteps } from '../draft-steps.ts';
import type { Dashboard } from '../queries/dashboard.ts';

/** What comes next while the agreement is written. */
export function DraftNext({ front }: { front: Dashboard }) {
  return (
    <Question title="What comes next?" lead="Both sides write it, with the same rights to every word.">
      <Rows ordered label="From a draft to an agreement in force">
        {draftSteps(front).map(({ title, words, href, isDone }) => (
          <Row
            key={title}
            ask={!isDone}
            title={<Link href={href}>{title}</Link>}
            state={isDone ? 'Done' : undefined}
            quiet
          >
            {words}
          </Row>
        ))}
      </Rows>
    </Question>
  );
}
