import type { ReactNode } from 'react';
import styles from './page-head.module.css';

type PageHeadProps = {
  title: ReactNode;
  /** One or two sentences under the heading. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** What question this page answers. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
      {children}
    </div>
  );
}
