import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './facts.module.css';

type FactsProps = {
  facts: Array<{ name: string; is: ReactNode }>;
  /** Two columns where there is room. */
  columns?: boolean;
};

/** Names and what they are: "Who was missing", "We expect". */
export function Facts({ facts, columns = false }: FactsProps) {
  return (
    <dl className={classNames(styles.facts, columns && styles.columns)}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.is}</dd>
        </div>
      ))}
    </dl>
  );
}
