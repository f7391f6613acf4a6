'use client';

import { whenShown } from '#/client/when-shown.tsx';

/** A promise by a person of one’s own side. */
export const MakePromise = whenShown(
  () => import('./promise-form.tsx').then(({ PromiseForm }) => PromiseForm),
  'the form',
);
