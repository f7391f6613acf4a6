import styles from './skip-link.module.css';

/** The first thing the tab key finds: past the running head to what the page is about. */
export function SkipLink({ children = 'Skip to the page' }: { children?: string }) {
  return (
    <a className={styles.skip} href="#main">
      {children}
    </a>
  );
}
