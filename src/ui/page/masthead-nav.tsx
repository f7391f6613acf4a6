'use client';

import { usePathname } from 'next/navigation';
import { Link } from '#/ui/text/link.tsx';
import styles from './masthead-nav.module.css';
import { currentLink, type NavLink } from './nav-link.ts';
import { NavMore } from './nav-more.tsx';

type MastheadNavProps = {
  label: string;
  links: NavLink[];
  /** What is opened less often, behind "More". */
  more?: NavLink[];
};

export function MastheadNav({ label, links, more = [] }: MastheadNavProps) {
  const path = usePathname() ?? '';
  const here = currentLink([...links, ...more], path);
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.href}>
            <Link href={link.href} className={styles.link} aria-current={currentValue(link, here, path)}>
              {link.words}
            </Link>
          </li>
        ))}
        {more.length > 0 ? (
          <li className={styles.more}>
            <NavMore holdsCurrent={more.some((link) => link === here)} key={path}>
              {more.map((link) => (
                <li key={link.href}>
                  <Link href={link.href} className={styles.inside} aria-current={currentValue(link, here, path)}>
                    {link.words}
                  </Link>
                </li>
              ))}
            </NavMore>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function currentValue(link: NavLink, here: NavLink | undefined, path: string): 'page' | 'true' | undefined {
  if (link !== here) return undefined;
  return link.href === path ? 'page' : 'true';
}
