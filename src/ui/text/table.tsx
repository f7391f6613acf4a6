import { type ReactNode, useId } from 'react';
import styles from './table.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

type TableProps = {
  caption: string;
  /** The caption is read out only: the words around already say it. */
  hideCaption?: boolean;
  /** `<tr>` of `<th scope="col">`; figures in NumberHead. */
  head: ReactNode;
  children: ReactNode;
};

/** Rules, no boxes; a wide one scrolls inside itself, never the page. */
export function Table({ caption, hideCaption = false, head, children }: TableProps) {
  const id = useId();
  return (
    // A region that scrolls must take the focus, or the keyboard cannot scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.scroll} aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id}>{hideCaption ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
        <thead>{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

export function NumberHead({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className={styles.figure}>
      {children}
    </th>
  );
}

export function NumberCell({ children }: { children: ReactNode }) {
  return <td className={styles.figure}>{children}</td>;
}
