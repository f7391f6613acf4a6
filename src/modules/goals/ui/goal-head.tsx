import { Notice } from '#/ui/state/notice.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { GoalDetail, GoalVersion } from '../queries.ts';
import { wordingOn } from '../wording-on.ts';
import styles from './goal-head.module.css';

type GoalHeadProps = {
  goal: GoalDetail;
  /** A day asked for: the goal as it was worded then. */
  on: string | null;
  /** The goal's page as of today, and the way back to why it says this. */
  href: string;
  traceHref: string;
  /** Where another wording is proposed, for those who may. */
  proposeHref?: string;
  isDraft: boolean;
  timeZone: string;
};

/** A goal's wording, now or on a day gone by, why it matters, and since when it says so. */
export function GoalHead({ goal, on, href, traceHref, proposeHref, isDraft, timeZone }: GoalHeadProps) {
  const newest = goal.versions[0] as GoalVersion;
  const shown = on ? wordingOn(goal.versions, on) : newest;
  return (
    <div className={styles.head}>
      {on ? (
        <Notice>
          <p>
            {shown ? 'So it was worded on ' : `Goal ${goal.number} did not stand yet on `}
            <DateText iso={on} />. <Link href={href}>Read it as it is today</Link>
          </p>
        </Notice>
      ) : null}
      <h1>
        Goal {goal.number}: what {on ? 'did' : 'does'} it say?
      </h1>
      {shown ? (
        <>
          <p className={styles.wording}>{shown.text}</p>
          <p>{shown.why}</p>
          <Since version={shown} isDraft={isDraft} />
        </>
      ) : null}
      {goal.retiredAt ? (
        <p className={styles.since}>
          We let this goal go on <DateText iso={goal.retiredAt} timeZone={timeZone} />. Its words stay readable.
        </p>
      ) : null}
      {isDraft ? null : (
        <p className={styles.since}>
          <Link href={traceHref}>How it got here</Link>
          {proposeHref ? (
            <>
              {' · '}
              <Link href={proposeHref}>Propose another wording</Link>
            </>
          ) : null}
        </p>
      )}
    </div>
  );
}

function Since({ version, isDraft }: { version: GoalVersion; isDraft: boolean }) {
  if (isDraft) {
    return (
      <p className={styles.since}>
        A draft, put forward by {version.proposedBy ?? 'somebody'}. Either side may reword it.
      </p>
    );
  }
  return (
    <p className={styles.since}>
      {version.version === 1 ? 'In these words since ' : 'Worded so since '}
      <DateText iso={version.holdsFrom} />
      {version.agreementVersion ? `, version ${version.agreementVersion} of the agreement` : null}
      {`, put forward by ${version.proposedBy ?? 'somebody'}.`}
    </p>
  );
}
