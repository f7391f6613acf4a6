'use client';

import type { ErrorPageProps } from './error.tsx';
import '#/ui/fonts.css';
import '#/ui/tokens.css';
import '#/ui/base.css';

/** Where even the layout failed. It comes with every page, so it is bare. */
export default function GlobalError({ error, retry }: ErrorPageProps) {
  return (
    <html lang="en-GB">
      <body>
        <main>
          <h1>Accord could not be shown</h1>
          <p>Something went wrong on our side. What you had saved is safe. Try again in a moment.</p>
          {error.digest ? <p>Whoever looks after Accord for you can find it by this number: {error.digest}</p> : null}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
