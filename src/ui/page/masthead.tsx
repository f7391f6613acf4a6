import type { ReactNode } from 'react';
import { classNames } from '#/ui/class-names.ts';
import { Disc } from '#/ui/sides/disc.tsx';
import { Link } from '#/ui/text/link.tsx';
import styles from './masthead.module.css';
import { SkipLink } from './skip-link.tsx';
import wrap from './wrap.module.css';

type MastheadProps = {
  /** Where the brand leads. */
  home?: string;
  /** What it is about, where there is nothing to go to. */
  title?: string;
  /** A MastheadNav. */
  nav?: ReactNode;
  person?: { name: string; href: string };
  /** A form or link that signs out, beside the person's name. */
  signOut?: ReactNode;
  skip?: string;
  wide?: boolean;
};

/** A running head, as on a printed page. */
export function Masthead({ home = '/', title, nav, person, signOut, skip, wide = false }: MastheadProps) {
  return (
    <>
      <SkipLink>{skip}</SkipLink>
      <header className={styles.masthead}>
        <div className={classNames(wrap.wrap, wide && wrap.wide, styles.row)}>
          <Link className={styles.brand} href={home}>
            <Disc />
            Accord
          </Link>
          {title && !nav ? <p className={styles.title}>{title}</p> : null}
          {person ? (
            <div className={styles.who}>
              <Link href={person.href}>{person.name}</Link>
              {signOut}
            </div>
          ) : null}
          {nav}
        </div>
      </header>
    </>
  );
}
