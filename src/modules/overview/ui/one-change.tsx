import type { ReactNode } from 'react';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';

type OneChangeProps = { href: string; heading: string; when: ReactNode; children: ReactNode };

/** A change on the page's axis: what and when, then both wordings. */
export function OneChange({ href, heading, when, children }: OneChangeProps) {
  return (
    <li>
      <div>
        <h3>
          <Link href={href}>{heading}</Link>
        </h3>
        <Small>{when}</Small>
      </div>
      {children}
    </li>
  );
}
