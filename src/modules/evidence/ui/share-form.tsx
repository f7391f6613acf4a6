'use client';

import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import type { Answers } from '#/lib/answers.ts';
import { Choices } from '#/ui/form/choices.tsx';
import { More } from '#/ui/form/more.tsx';
import { coversReaders } from '../consent.ts';
import { consentFrom } from '../post-answers.ts';
import type { OneStory } from '../queries/one.ts';
import { onceEach, tracesIn } from '../recognisable.ts';
import { ConsentChoices } from './consent-choices.tsx';
import { ConsentFields } from './consent-fields.tsx';
import { MaskChoices } from './mask-choices.tsx';

type ShareFormProps = {
  piece: { agreementId: string; evidenceId: string };
  story: OneStory;
  organisation: string;
};

/** Lets more people read a story; asks what the person said where that does not reach so far yet. */
export function ShareForm({ piece, story, organisation }: ShareFormProps) {
  const share = useAct(useTRPC().evidence.share);
  const { words, visibility, timeZone, today } = story;
  if (!words) return null;
  const faults = share.fault?.fields ?? {};
  const traces = onceEach(tracesIn(whatIsWritten(story), { today, known: [...story.known, words.called ?? ''] }));
  const mustAsk = words.consentStatus === 'not asked' || !coversReaders(words.consentScope, 'agreement');
  const readersOf = ({ one }: Answers): 'organisation' | 'agreement' => {
    if (mustAsk) return one('consent') === 'inside' ? 'organisation' : 'agreement';
    return one('visibility') === 'organisation' ? 'organisation' : 'agreement';
  };
  return (
    <ActForm
      act={share}
      prefix="share"
      words="Share it"
      pending="Sharing"
      kind="primary"
      timeZone={timeZone}
      input={(answers) => ({
        ...piece,
        visibility: readersOf(answers),
        mask: traces
          .filter(({ words }) => answers.all('mask').includes(words))
          .map(({ words, kind }) => ({ words, kind })),
        ...(mustAsk ? { consent: consentFrom(answers, today) } : {}),
      })}
    >
      <MaskChoices traces={traces} />
      {mustAsk ? (
        <>
          <ConsentChoices
            id="share-consent"
            organisation={organisation}
            without={visibility === 'organisation' ? ['not asked', 'inside'] : ['not asked']}
            fault={faults.consent ?? faults['consent.scope']}
          />
          <More summary="More about what they said">
            <ConsentFields today={today} faults={{ ...faults, endsOn: faults['consent.endsOn'] }} />
          </More>
        </>
      ) : (
        <Choices
          name="visibility"
          id="share-visibility"
          label="Who may read it?"
          defaultValue="agreement"
          options={[
            { value: 'agreement', words: 'All in this agreement' },
            ...(visibility === 'private' ? [{ value: 'organisation', words: `Only ${organisation}` }] : []),
          ]}
          fault={faults.visibility}
        />
      )}
    </ActForm>
  );
}

/** All that others will read of it. */
function whatIsWritten({ words, perspective, additions, files }: OneStory): string {
  if (!words) return '';
  const { title, text, whatChanged, significance, accordingTo, context, contribution, challengesAssumption } = words;
  const parts = [title, text, whatChanged, significance, accordingTo, context, contribution, challengesAssumption];
  const said = [perspective, words.consentHow, words.consentScopeNote];
  // What the teller added stays as they wrote it.
  const added = additions.filter(({ byTeller }) => !byTeller).map((addition) => addition.text);
  const ofFiles = files.flatMap((file) => [file.about, file.transcript]);
  return [...parts, ...said, ...added, ...ofFiles].filter(Boolean).join('\n');
}
