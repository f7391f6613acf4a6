'use client';

import '#/ui/fonts.css';
import '#/ui/tokens.css';
import '#/ui/base.css';
import ErrorPage, { type ErrorPageProps } from './error.tsx';

/** Where even the layout failed. */
export default function GlobalError(props: ErrorPageProps) {
  return (
    <html lang="en-GB">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
