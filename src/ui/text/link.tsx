import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to another page of ours. Nothing is fetched before it is followed: every page is made for the moment, so what
 * could be fetched early is no use, and each refresh would ask for every link in sight again.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
