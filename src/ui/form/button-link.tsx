import type { ReactNode } from 'react';
import { Link } from '#/ui/text/link.tsx';
import { type ButtonKind, buttonClass } from './button.tsx';

type ButtonLinkProps = { href: string; kind?: ButtonKind; small?: boolean; children: ReactNode };

/** A link that looks like a button, where the next step is another page. */
export function ButtonLink({ href, kind = 'primary', small = false, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={buttonClass(kind, small)}>
      {children}
    </Link>
  );
}
