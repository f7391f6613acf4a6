import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './fold.module.css';
import type { Side } from './side.ts';
import { SideHeading } from './side-heading.tsx';

type FoldSide = {
  /** Another heading than "Commissioning", "Providing", "Partners". */
  title?: ReactNode;
  /** The organisations on this side, one line. */
  orgs?: ReactNode;
  content?: ReactNode;
};

type FoldProps = {
  commissioning: FoldSide;
  providing: FoldSide;
  partners?: FoldSide;
  level?: 2 | 3 | 4;
};

/** Two sides, equal, about one line; partners across below. Stacked on a phone, commissioning first. */
export function Fold({ commissioning, providing, partners, level = 3 }: FoldProps) {
  return (
    <div>
      <div className={styles.fold}>
        <Half side="commissioning" level={level} {...commissioning} />
        <Half side="providing" level={level} {...providing} />
      </div>
      {partners ? (
        <div className={styles.across}>
          <Half side="partner" level={level} {...partners} />
        </div>
      ) : null}
    </div>
  );
}

function Half({ side, level, title, orgs, content }: FoldSide & { side: Side; level: 2 | 3 | 4 }) {
  return (
    <section className={classNames(styles.half, styles[side])}>
      <SideHeading side={side} level={level}>
        {title}
      </SideHeading>
      {orgs ? <p className={styles.orgs}>{orgs}</p> : null}
      {content}
    </section>
  );
}
