'use client';

import { TELLER_WORDS } from '../teller-words.ts';
import type { TellerLanguage } from '../vocabulary.ts';
import styles from './author-acts.module.css';
import { EndForm, type TellerSays } from './teller-acts.tsx';

/** In the month after its end, the one thing left to say of a story: that it may be kept after all. */
export function SealedActs({ token, language, told }: { token: string; language: TellerLanguage; told: TellerSays }) {
  return (
    <div className={styles.acts}>
      <EndForm token={token} words={TELLER_WORDS[language]} told={told} open />
    </div>
  );
}
