'use client';

import { useEffect, useState } from 'react';
import { keepSending } from '#/client/kept/keep-sending.ts';
import { useHere } from '#/client/kept/use-kept.ts';
import { addDays } from '#/lib/days.ts';
import { ownPath } from '#/lib/sign-in-path.ts';
import { SelectField } from '#/ui/form/select-field.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Notice } from '#/ui/state/notice.tsx';
import { KeptList } from './kept-list.tsx';
import { PostForm } from './post-form.tsx';

const HEADING = 'What did you see or hear?';
/** What only the agreement's own page knows. */
const NOTHING_KNOWN = { known: [], goals: [], measures: [], questions: [] };

/**
 * The form without an agreement's page around it: it opens without a network, and knows from this device alone who is
 * here and where they may post.
 */
export function PostAnywhere() {
  const here = useHere();
  const [from, setFrom] = useState<string | null>(null);
  const [agreementId, setAgreementId] = useState('');
  const personId = here?.personId;

  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get('from');
    setFrom(asked && ownPath(asked));
  }, []);
  useEffect(() => (personId ? keepSending(personId) : undefined), [personId]);

  if (here === undefined) return <PageHead title={HEADING} />;
  const missed = from ? (
    <Notice role="status">
      <p>
        That page could not be reached. You can still write here. <a href={from}>Try that page again</a>
      </p>
    </Notice>
  ) : null;
  const wanted = agreementId || from?.split('/')[2];
  const place = here?.places.find(({ id }) => id === wanted) ?? here?.places[0];
  if (!here || !place)
    return (
      <>
        {missed}
        <PageHead
          title={HEADING}
          lead={
            here
              ? 'You are in no agreement in which you could post yet.'
              : 'Sign in once while there is a signal. From then on you can write here without one.'
          }
        >
          <p>
            <a href="/">Go to your front page</a>
          </p>
        </PageHead>
      </>
    );
  const { organisation, side } = place;
  const today = todayOf(place.today, here.learntAt);
  return (
    <>
      {missed}
      <Axis flip>
        <PostForm
          personId={here.personId}
          place={{ agreementId: place.id, agreementTitle: place.title }}
          setting={{ organisation, side, today, ...NOTHING_KNOWN }}
          onPlace={setAgreementId}
        >
          {here.places.length > 1 ? (
            <SelectField
              name="agreement"
              label="Which agreement is it for?"
              value={place.id}
              onChange={(event) => setAgreementId(event.target.value)}
              options={here.places.map(({ id, title }) => ({ value: id, words: title }))}
            />
          ) : null}
        </PostForm>
        <KeptList personId={here.personId} here="/post" />
      </Axis>
    </>
  );
}

/** The day it is there by now, as far as a device without a network can tell. */
function todayOf(day: string, learntAt: string | null): string {
  const since = learntAt ? Date.now() - Date.parse(learntAt) : 0;
  return addDays(day, Math.max(0, Math.floor(since / 86_400_000)));
}
