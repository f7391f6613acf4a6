'use client';

import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '#/client/trpc.ts';
import { ThereList } from './there-list.tsx';

/** After the last letter: long enough not to ask for half a sentence. */
const PAUSE = 700;

type AlreadyThereProps = {
  agreementId: string;
  /** The field of the form it stands in, in which something is asked for. */
  field: string;
};

/**
 * While somebody asks for something: what is there already and may answer it, before the question is sent. It says how many,
 * politely, and takes nothing away from what is being typed; without a network it says nothing.
 */
export function AlreadyThere({ agreementId, field }: AlreadyThereProps) {
  const place = useRef<HTMLDivElement>(null);
  const { mutate, data, reset } = useMutation(useTRPC().search.there.mutationOptions());
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let asked = '';
    const typed = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const words = String(new FormData(form).get(field) ?? '').trim();
        if (words === asked) return;
        asked = words;
        if (words.split(/\s+/).length < 2) reset();
        else mutate({ agreementId, words });
      }, PAUSE);
    };
    // What was sent is empty again once the form has reset itself.
    form.addEventListener('input', typed);
    form.addEventListener('reset', typed);
    return () => {
      clearTimeout(waiting);
      form.removeEventListener('input', typed);
      form.removeEventListener('reset', typed);
    };
  }, [agreementId, field, mutate, reset]);
  const found = data ?? [];
  return (
    <div ref={place}>
      <p role="status">{sayHowMany(found.length)}</p>
      {found.length > 0 ? (
        <ThereList pieces={found} agreementId={agreementId} label="What may answer it already" />
      ) : null}
    </div>
  );
}

function sayHowMany(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'One piece of evidence may answer this already. It opens beside this page.'
    : `${count} pieces of evidence may answer this already. They open beside this page.`;
}
