'use client';

import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { whenShown } from '#/client/when-shown.tsx';
import { addDays } from '#/lib/days.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { DateField } from '#/ui/form/date-field.tsx';
import { More } from '#/ui/form/more.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import type { Subjects } from '../queries/composing.ts';
import type { Elsewhere } from '../queries/elsewhere.ts';
import type { HandedOut } from '../queries/handed-out.ts';
import type { OneStory } from '../queries/one.ts';
import { tellerName } from '../told.ts';
import type { AddedTo } from '../vocabulary.ts';
import { AboutFields } from './about-fields.tsx';
import styles from './author-acts.module.css';
import { FileActs } from './file-acts.tsx';
import { PlaceForm } from './place-form.tsx';
import { TellerLink } from './teller-link.tsx';

const ShareForm = whenShown(() => import('./share-form.tsx').then(({ ShareForm }) => ShareForm), 'the form');

type AuthorActsProps = {
  agreementId: string;
  story: OneStory;
  subjects: Subjects;
  organisation: string;
  elsewhere: Elsewhere;
  handedOut: HandedOut;
};

/** What the author of a story can do with it, for who told it. */
export function AuthorActs({ agreementId, story, subjects, organisation, elsewhere, handedOut }: AuthorActsProps) {
  const { may, evidenceId, timeZone } = story;
  const piece = { agreementId, evidenceId };
  return (
    <div className={styles.acts}>
      {may.share ? (
        <More summary="Share it with more people" open={story.visibility === 'private'}>
          <ShareForm {...{ piece, story, organisation }} />
        </More>
      ) : null}
      {may.addTo && elsewhere.length > 0 ? <PlaceForm {...{ evidenceId, elsewhere, organisation, timeZone }} /> : null}
      {may.askForALook ? <AskForm {...{ piece, story }} /> : null}
      {may.addTo ? (
        <>
          <AddForm {...{ piece, timeZone }} />
          {story.gap ? null : <FileActs {...{ piece, story }} />}
          <AboutForm {...{ piece, story, subjects }} />
        </>
      ) : null}
      {handedOut.may ? (
        <TellerLink
          {...{ piece, handedOut, timeZone }}
          teller={story.words ? tellerName(story.words) : 'the person who told it'}
        />
      ) : null}
      {may.renew ? <RenewForm {...{ piece, story }} /> : null}
      {may.withdraw ? <TakeBackForm {...{ piece, story }} /> : null}
    </div>
  );
}

type Piece = { agreementId: string; evidenceId: string };

function AddForm({ piece, timeZone }: { piece: Piece; timeZone: string }) {
  const add = useAct(useTRPC().evidence.addTo);
  const additionId = useRef(uuidv7());
  return (
    <More summary="Add to it">
      <ActForm
        act={add}
        prefix="add"
        words="Add this below it"
        pending="Adding"
        timeZone={timeZone}
        input={({ one }) => ({
          ...piece,
          additionId: additionId.current,
          addedTo: one('addedTo') as AddedTo,
          text: one('text'),
        })}
        onDone={() => {
          additionId.current = uuidv7();
        }}
      >
        <SelectField
          name="addedTo"
          id="add-addedTo"
          label="What is it about?"
          options={[
            { value: 'whatChanged', words: 'What changed since' },
            { value: 'text', words: 'The story itself' },
            { value: 'significance', words: 'What matters in it' },
            { value: 'context', words: 'What was going on around it' },
            { value: 'contribution', words: 'What we did towards it' },
          ]}
        />
        <TextArea
          name="text"
          id="add-text"
          label="What do you want to add?"
          help="It stands below with its date. What others have read is not changed."
          maxLength={5000}
          fault={add.fault?.fields.text}
        />
      </ActForm>
    </More>
  );
}

function AboutForm({ piece, story, subjects }: { piece: Piece; story: OneStory; subjects: Subjects }) {
  const link = useAct(useTRPC().evidence.link);
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  if (subjects.goals.length + subjects.measures.length + subjects.questions.length === 0) return null;
  const chosen = {
    goalIds: ids(story.links.goals),
    measureIds: ids(story.links.measures),
    questionIds: ids(story.links.questions),
  };
  return (
    <More summary="Say what it is about">
      <ActForm
        key={JSON.stringify(chosen)}
        act={link}
        prefix="about"
        words="It is about these"
        pending="Saving"
        timeZone={story.timeZone}
        input={({ all }) => ({
          ...piece,
          goalIds: all('goalIds'),
          measureIds: all('measureIds'),
          questionIds: all('questionIds'),
        })}
      >
        <AboutFields subjects={subjects} chosen={chosen} />
      </ActForm>
    </More>
  );
}

function AskForm({ piece, story }: { piece: Piece; story: OneStory }) {
  const ask = useAct(useTRPC().evidence.askForALook);
  if (story.askable.length === 0) return null;
  return (
    <More summary="Ask somebody to look first">
      <ActForm
        act={ask}
        prefix="ask"
        words="Ask for a look"
        pending="Asking"
        timeZone={story.timeZone}
        input={({ one }) => ({ ...piece, personId: one('personId') })}
      >
        <SelectField
          name="personId"
          id="ask-personId"
          label="Who should look at it?"
          help="Could somebody be recognised who should not be? That person may read it from now on, and nobody else does by it."
          empty="Choose a person"
          options={story.askable.map(({ personId, name, organisation }) => ({
            value: personId,
            words: [name, organisation].filter(Boolean).join(', '),
          }))}
          fault={ask.fault?.fields.personId}
        />
      </ActForm>
    </More>
  );
}

function RenewForm({ piece, story }: { piece: Piece; story: OneStory }) {
  const renew = useAct(useTRPC().evidence.renewConsent);
  const teller = story.words ? tellerName(story.words) : 'the person who told it';
  return (
    <More summary={`Ask ${teller} if we may keep the story`} open={story.gap?.how === 'ended'}>
      <ActForm
        act={renew}
        prefix="renew"
        words="They said yes"
        pending="Saving"
        timeZone={story.timeZone}
        input={({ one }) => ({ ...piece, endsOn: one('endsOn') })}
      >
        <DateField
          name="endsOn"
          id="renew-endsOn"
          label="Until when may we keep it now?"
          min={story.today}
          defaultValue={addDays(story.today, 730)}
          fault={renew.fault?.fields.endsOn}
        />
      </ActForm>
    </More>
  );
}

function TakeBackForm({ piece, story }: { piece: Piece; story: OneStory }) {
  const withdraw = useAct(useTRPC().evidence.withdraw);
  return (
    <More summary="Take it back">
      <Stack>
        <p>
          Its words go at once, here and wherever they are shown, and do not come back. A dashed outline with the date
          stays, so that what was decided from it can still be followed.
        </p>
        <ActForm
          act={withdraw}
          prefix="withdraw"
          words="Take this story back"
          pending="Taking it back"
          timeZone={story.timeZone}
          input={() => piece}
        />
      </Stack>
    </More>
  );
}
