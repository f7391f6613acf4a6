import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { BringIn } from '#/modules/sheets/ui/bring-in.tsx';
import { PastImports } from '#/modules/sheets/ui/past-imports.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';

type BringInPageProps = { params: Promise<{ agreementId: string }> };

export async function generateMetadata({ params }: BringInPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Bring in a table · ${title}` };
}

export default async function BringInPage({ params }: BringInPageProps) {
  const { agreementId } = await params;
  const setting = await (await pageCaller()).sheets.setting({ agreementId });
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/evidence`}>Evidence</Crumb>
      {setting.may.bringIn ? (
        <>
          <PageHead
            title="Bring in a table of stories"
            lead="Each row becomes a story of yours, by the same rules as one that is posted."
          />
          <BringIn agreementId={agreementId} setting={setting} />
        </>
      ) : (
        <PageHead title="Who can bring in a table?" lead={setting.mayNotBringIn} />
      )}
      {setting.imports.length > 0 ? (
        <Question title="What did you bring in before?">
          <PastImports agreementId={agreementId} setting={setting} />
        </Question>
      ) : null}
    </Main>
  );
}
