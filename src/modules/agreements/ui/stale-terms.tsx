import { StaleNotice } from '#/ui/form/stale-notice.tsx';
import { Label } from '#/ui/text/label.tsx';
import { paragraphsOf } from '#/ui/text/paragraphs.ts';
import styles from './stale-terms.module.css';

type StaleTermsProps = {
  /** Where the two differ, in words. */
  differences: { label: string; theirs: string; mine: string }[];
  onKeepTheirs: () => void;
  onKeepMine: () => void;
  pending: boolean;
};

/** Two people changed several things of the terms at once: each that differs, as it is now and as it was written. */
export function StaleTerms({ differences, ...ways }: StaleTermsProps) {
  return (
    <StaleNotice {...ways}>
      {differences.map(({ label, theirs, mine }) => (
        <div key={label} className={styles.texts}>
          <Text label={`${label}: what it says now`} words={theirs} />
          <Text label={`${label}: what you wrote`} words={mine} />
        </div>
      ))}
    </StaleNotice>
  );
}

function Text({ label, words }: { label: string; words: string }) {
  return (
    <div>
      <Label as="h4">{label}</Label>
      {words === '' ? <p>Nothing.</p> : paragraphsOf(words).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
    </div>
  );
}
