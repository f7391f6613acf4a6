import type { ReactNode } from 'react';
import { Masthead } from '#/ui/page/masthead.tsx';

export default function JoinLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Masthead />
      {children}
    </>
  );
}
