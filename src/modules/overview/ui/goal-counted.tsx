import { MeasureList } from '#/modules/measures/ui/measure-list.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { atTheStart, counted as countedWords } from '../counted.ts';
import type { Dashboard } from '../queries/dashboard.ts';
import { FewAndMore } from './few-and-more.tsx';
import styles from './goal-counted.module.css';
import type { CountedShown } from './goal-learning.tsx';

const FEW = 3;

/** What we count for a goal; a measure whose chart stands at an earlier goal is named with it. */
export function GoalCounted({
  front,
  counted: { here, elsewhere },
  folded,
}: {
  front: Dashboard;
  counted: CountedShown;
  folded: boolean;
}) {
  const hrefOf = (measureId: string) => `/agreements/${front.id}/measures/${measureId}`;
  if (here.length === 0 && elsewhere.length === 0) {
    return <Small>Nothing is counted for this goal. Not all that matters has a number.</Small>;
  }
  return (
    <div>
      {here.length > 0 ? (
        <>
          <Label as="h4">What we count</Label>
          <div className={styles.measures}>
            <FewAndMore of={here} few={FEW} more={(hidden) => atTheStart(countedWords(hidden, 'more measure'))}>
              {(some) => (
                <MeasureList measures={some} hrefOf={hrefOf} heading="h5" fetchedFrom={folded ? front.id : undefined} />
              )}
            </FewAndMore>
          </div>
        </>
      ) : null}
      {elsewhere.length > 0 ? (
        <div className={styles.elsewhere}>
          {elsewhere.map(({ measure, goalNumber }) => (
            <Small key={measure.id}>
              Counted with goal {goalNumber}: <Link href={hrefOf(measure.id)}>{measure.name}</Link>
            </Small>
          ))}
        </div>
      ) : null}
    </div>
  );
}
