import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { changeHeading } from '../change-heading.ts';
import type { Dashboard } from '../queries/dashboard.ts';

/** A change's heading, with the number or the name that its subject has on the front page. */
export function headingOf(
  { goals, measures }: Pick<Dashboard, 'goals' | 'measures'>,
  { kind, subjectId, clause }: { kind: ChangeKind; subjectId: string | null; clause?: string | null },
): string {
  return changeHeading(kind, {
    goalNumber: goals.find((goal) => goal.id === subjectId)?.number,
    measure: measures.find((measure) => measure.id === subjectId)?.name,
    clause,
  });
}
