import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './wording.module.css';

type WordingProps = {
  as?: 'p' | 'h1' | 'h2' | 'h3' | 'div';
  size?: 'lead' | 'clause' | 'goal' | 'purpose';
  id?: string;
  lang?: string;
  children: ReactNode;
};

/** Words both sides agreed: the largest thing on a page, in the serif, never bold. */
export function Wording({ as: Tag = 'p', size = 'goal', id, lang, children }: WordingProps) {
  return (
    <Tag id={id} lang={lang} className={classNames(styles.wording, styles[size])}>
      {children}
    </Tag>
  );
}
