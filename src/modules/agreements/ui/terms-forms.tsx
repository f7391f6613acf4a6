'use client';

import { whenShown } from '#/client/when-shown.tsx';

/** The forms of a draft: nobody who only reads it needs them. */
export const ClauseForm = whenShown(() => import('./clause-form.tsx').then(({ ClauseForm }) => ClauseForm), 'the form');
export const FactsForm = whenShown(() => import('./facts-form.tsx').then(({ FactsForm }) => FactsForm), 'the form');
export const MoneyForm = whenShown(() => import('./money-form.tsx').then(({ MoneyForm }) => MoneyForm), 'the form');
