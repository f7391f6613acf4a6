import { wordDifference } from '#/lib/word-difference.ts';
import { WordDiff } from '#/ui/paper/word-diff.tsx';
import { Wording } from '#/ui/paper/wording.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { GoalVersion } from '../queries.ts';
import styles from './goal-versions.module.css';

type GoalVersionsProps = {
  /** All of them, the newest first. */
  versions: readonly GoalVersion[];
  /** The goal's page, for reading it as it was on a day. */
  href: string;
};

/** Every wording a goal had, the newest first, each with what changed against the one before, word by word. */
export function GoalVersions({ versions, href }: GoalVersionsProps) {
  return (
    <ol className={styles.versions}>
      {versions.map((version, index) => {
        const before = versions[index + 1];
        return (
          <li key={version.version} className={styles.version}>
            <header>
              <h3>
                <Link href={`${href}?on=${version.holdsFrom}`}>
                  From <DateText iso={version.holdsFrom} />
                </Link>
              </h3>
              <p className={styles.who}>
                {version.agreementVersion ? `Version ${version.agreementVersion}, put forward by ` : 'Put forward by '}
                {version.proposedBy ?? 'somebody'}
              </p>
            </header>
            <div>
              {before ? (
                <WordDiff segments={wordDifference(before.text, version.text)} size="lead" />
              ) : (
                <Wording size="lead">{version.text}</Wording>
              )}
              <p className={styles.why}>
                <b>Why it matters:</b> {version.why}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
