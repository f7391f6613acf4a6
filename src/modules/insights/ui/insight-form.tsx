'use client';

import { whenShown } from '#/client/when-shown.tsx';

/** Writes down what we learnt, from what, how sure we are, and who sees it differently. */
export const InsightForm = whenShown(
  () => import('./write-insight.tsx').then(({ WriteInsight }) => WriteInsight),
  'the form',
);
