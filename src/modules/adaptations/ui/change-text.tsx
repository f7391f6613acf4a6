'use client';

import type { ComponentProps } from 'react';
import { whenShown } from '#/client/when-shown.tsx';
import { More } from '#/ui/form/more.tsx';
import type { ChangeTextForm } from './change-text-form.tsx';

const Form = whenShown<ComponentProps<typeof ChangeTextForm>>(
  () => import('./change-text-form.tsx').then(({ ChangeTextForm }) => ChangeTextForm),
  'the form',
);

/** Another text, for who thinks that one would help. */
export function ChangeText(props: ComponentProps<typeof ChangeTextForm>) {
  return (
    <More summary="Write another text" open={props.offered.length > 0}>
      <Form key={props.round.round} {...props} />
    </More>
  );
}
