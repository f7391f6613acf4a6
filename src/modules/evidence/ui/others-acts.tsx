'use client';

import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Choice } from '#/ui/form/choice.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { OpenStory } from '../queries/one.ts';

// What is not ticked is left out, and the act's own rule names it.
const isSaid = (ticked: string[]) => (ticked.length > 0) as true;

const SURE = [
  ['nobodySingledOut', 'Nobody is singled out: it could have happened to several people here'],
  ['nobodyLinked', 'Nobody is linked: it cannot be put together with what others know'],
  ['nobodyGuessed', 'Nobody is guessed: not by a neighbour, and not by the council that holds the case file'],
] as const;

type OthersActsProps = { agreementId: string; story: OpenStory };

/** What a second person does: looks first, and releases it beyond the agreement. */
export function OthersActs({ agreementId, story }: OthersActsProps) {
  const trpc = useTRPC();
  const look = useAct(trpc.evidence.look);
  const release = useAct(trpc.evidence.release);
  const piece = { agreementId, evidenceId: story.evidenceId };
  return (
    <>
      {story.may.look ? (
        <ActForm
          act={look}
          prefix="look"
          words="I have looked at it"
          pending="Saving"
          kind="primary"
          timeZone={story.timeZone}
          input={({ one }) => ({ ...piece, said: one('said') })}
        >
          <p>
            {story.author.name} asks you to look at this first. Could somebody be recognised in it who should not be?
          </p>
          <TextArea
            name="said"
            id="look-said"
            label="What should be changed, if anything?"
            help={`Only ${story.author.name} reads this.`}
            optional
            rows={2}
            maxLength={2000}
            fault={look.fault?.fields.said}
          />
        </ActForm>
      ) : null}
      {story.may.release ? (
        <ActForm
          act={release}
          prefix="release"
          words="Release it beyond this agreement"
          pending="Releasing"
          timeZone={story.timeZone}
          input={({ all }) => ({
            ...piece,
            nobodySingledOut: isSaid(all('nobodySingledOut')),
            nobodyLinked: isSaid(all('nobodyLinked')),
            nobodyGuessed: isSaid(all('nobodyGuessed')),
          })}
        >
          <p>
            The person said yes to sharing it in public. It goes further once a second person has released it. Read it
            once more. If one of these is not so, ask {story.author.name} to change it first.
          </p>
          {SURE.map(([name, words]) => (
            <Choice key={name} id={`release-${name}`} name={name} words={words} />
          ))}
        </ActForm>
      ) : null}
    </>
  );
}
