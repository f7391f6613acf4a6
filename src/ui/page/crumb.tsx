import { Link } from '#/ui/text/link.tsx';
import styles from './crumb.module.css';

/** The one step back from this page to what holds it. */
export function Crumb({ href, children }: { href: string; children: string }) {
  return (
    <p className={styles.crumb}>
      <Link href={href}>{children}</Link>
    </p>
  );
}
