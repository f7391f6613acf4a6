import type { Metadata } from 'next';
import { OwnMasthead } from '#/app/own-masthead.tsx';
import { pageCaller } from '#/app/page-caller.ts';
import { DraftForm } from '#/modules/agreements/ui/draft-form.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Steps } from '#/ui/text/steps.tsx';

export const metadata: Metadata = { title: 'A new agreement' };

export default async function NewAgreementPage() {
  const mine = await (await pageCaller()).organisations.mine();
  return (
    <>
      <OwnMasthead />
      <Main>
        <PageHead
          title="What do we want to learn together?"
          lead="Begin with a purpose and a place. All of it can be changed by either side until both have signed."
        />
        <Steps
          label="How an agreement comes about"
          steps={[
            { words: 'Begin a draft', state: 'now' },
            { words: 'Invite the other side and write it together', state: 'to come' },
            { words: 'Put it forward', state: 'to come' },
            { words: 'Everybody who signs has signed: version 1.0', state: 'to come' },
          ]}
        />
        <Question title="The beginning">
          <DraftForm organisations={mine.map(({ id, name }) => ({ id, name }))} />
        </Question>
      </Main>
    </>
  );
}
