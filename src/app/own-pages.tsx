import type { ReactNode } from 'react';
import { ExampleToday } from '#/app/example-today.tsx';
import { OwnMasthead } from '#/app/own-masthead.tsx';
import { PageNotices } from '#/client/live/page-notices.tsx';
import { Wrap } from '#/ui/page/wrap.tsx';

/** Around pages that join what a person may see in all their agreements. */
export function OwnPages({ children }: { children: ReactNode }) {
  return (
    <>
      <OwnMasthead />
      <Wrap>
        <ExampleToday />
        <PageNotices />
      </Wrap>
      {children}
    </>
  );
}
