import type { ButtonHTMLAttributes } from 'react';
import { classNames } from '#/ui/class-names.ts';
import styles from './button.module.css';

export type ButtonKind = 'primary' | 'quiet' | 'plain';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
  /** One primary a view. Quiet has an edge; plain looks like a link in running text. */
  kind?: ButtonKind;
  small?: boolean;
  /** What is happening, said in the button's place: "Saving". Presses do nothing meanwhile. */
  pending?: string | false;
};

/** What one presses. Says what happens when pressed, and while it happens. */
export function Button({
  kind = 'primary',
  small = false,
  pending,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(kind, small)}
      // Not `disabled`: that would throw the focus away and tell a reader nothing.
      aria-disabled={pending ? true : rest['aria-disabled']}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    >
      {pending || children}
    </button>
  );
}

export function buttonClass(kind: ButtonKind, small: boolean): string {
  return classNames(
    kind === 'plain' ? styles.plain : styles.button,
    kind === 'quiet' && styles.quiet,
    small && styles.small,
  );
}
