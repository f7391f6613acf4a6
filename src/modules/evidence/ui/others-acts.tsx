'use client';

import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { TextArea } from '#/ui/form/text-area.tsx';
import type { OneStory } from '../queries/one.ts';
import { PieceForm } from './piece-form.tsx';

type OthersActsProps = { agreementId: string; story: OneStory };

/** What a second person does: looks first, and releases it beyond the agreement. */
export function OthersActs({ agreementId, story }: OthersActsProps) {
  const trpc = useTRPC();
  const look = useAct(trpc.evidence.look);
  const release = useAct(trpc.evidence.release);
  const piece = { agreementId, evidenceId: story.evidenceId };
  return (
    <>
      {story.may.look ? (
        <PieceForm
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
        </PieceForm>
      ) : null}
      {story.may.release ? (
        <PieceForm
          act={release}
          prefix="release"
          words="Release it beyond this agreement"
          pending="Releasing"
          timeZone={story.timeZone}
          input={() => piece}
        >
          <p>
            The person said yes to sharing it in public. It goes further once a second person has released it. Read it
            once more: could somebody who knows them tell who it is?
          </p>
        </PieceForm>
      ) : null}
    </>
  );
}
