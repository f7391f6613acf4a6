import type { ReactNode } from 'react';
import { OwnMasthead } from '#/app/own-masthead.tsx';

export default function OwnLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <OwnMasthead />
      {children}
    </>
  );
}
