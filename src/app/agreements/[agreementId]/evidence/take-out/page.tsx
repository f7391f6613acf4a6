import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { TakeOutForm } from '#/modules/sheets/ui/take-out-form.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';

type TakeOutPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: TakeOutPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Take evidence out · ${title}` };
}

export default async function TakeOutPage({ params }: TakeOutPageProps) {
  const { agreementId } = await params;
  // Who takes no part is told that there is nothing here.
  await (await pageCaller()).sheets.setting({ agreementId });
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/evidence`}>Evidence</Crumb>
      <PageHead
        title="Take evidence out as a table"
        lead="A row for each story that you may read. The journal tells everybody that you took it out."
      />
      <Question title="What is in it, and what is not?">
        <Axis>
          <Stack>
            <p>Words are in it where the person’s consent holds today, with what they agreed to beside them.</p>
            <p>What was taken back, or has ended, is a gap with its day and no words.</p>
            <p>
              A story can be taken back after you took it out. It is then gone here and still in your file: keep the
              file no longer than you need it, and hand it to nobody the person did not agree to.
            </p>
          </Stack>
          <TakeOutForm agreementId={agreementId} />
        </Axis>
      </Question>
    </Main>
  );
}
