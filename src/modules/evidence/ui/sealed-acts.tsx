'use client';

import { TELLER_WORDS } from '../teller-words.ts';
import styles from './author-acts.module.css';
import { EndForm, type TellerSays } from './teller-acts.tsx';
import type { PlainForm } from './teller-form.tsx';

/** In the month after its end, the one thing left to say of a story: that it may be kept after all. */
export function SealedActs({ told, ...plain }: PlainForm & { told: TellerSays }) {
  return (
    <div className={styles.acts}>
      <EndForm plain={plain} words={TELLER_WORDS[plain.language]} told={told} open />
    </div>
  );
}
