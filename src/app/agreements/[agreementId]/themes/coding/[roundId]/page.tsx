import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { Compared } from '#/modules/themes/ui/compared.tsx';
import { GiveUpCoding } from '#/modules/themes/ui/give-up-coding.tsx';
import { MergeAlike } from '#/modules/themes/ui/merge-alike.tsx';
import { SayReady } from '#/modules/themes/ui/say-ready.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';

type RoundPageProps = { params: Promise<{ agreementId: string; roundId: string }> };

export async function generateMetadata({ params }: RoundPageProps): Promise<Metadata> {
  const { agreementId } = await params;
  const { title } = await (await pageCaller()).agreements.masthead({ agreementId });
  return { title: `Two who mark alone · ${title}` };
}

export default async function RoundPage({ params }: RoundPageProps) {
  const { agreementId, roundId } = await params;
  const compared = await (await pageCaller()).themes.compare({ agreementId, roundId });
  const at = `/agreements/${agreementId}`;
  const names = compared.coders.map(({ name }) => name).join(' and ');
  const marks = compared.isCoder && !compared.revealedAt;
  const mine = `?round=${roundId}`;
  return (
    <Main>
      <Crumb href={`${at}/themes`}>Themes</Crumb>
      <PageHead
        title={compared.revealedAt ? `What did ${names} hear?` : `${names} mark the same stories, each alone`}
        lead={leadOf(compared)}
      />
      <Question title="Which stories?">
        <Rows label="Stories of this round">
          {compared.pieces.map(({ evidenceId, title }) => (
            <Row
              key={evidenceId}
              title={
                <Link href={marks ? `${at}/evidence/${evidenceId}/passages${mine}` : `${at}/evidence/${evidenceId}`}>
                  {title}
                </Link>
              }
            />
          ))}
        </Rows>
      </Question>
      {compared.revealedAt ? (
        <>
          {compared.alike.length > 0 && compared.may.change ? (
            <Question title="What did both name alike?">
              <MergeAlike agreementId={agreementId} alike={compared.alike} />
            </Question>
          ) : null}
          <Question title="What did each mark?" lead="A theme that one named and the other did not stands here too.">
            <Compared at={at} compared={compared} />
          </Question>
        </>
      ) : compared.givenUpAt ? null : (
        <Question title="Who is ready?" lead="With the second, both and everybody see what both marked.">
          <Rows label="Who is ready">
            {compared.coders.map(({ personId, name, isReady }) => (
              <Row key={personId} title={name} state={isReady ? 'Ready' : 'Marking'} quiet />
            ))}
          </Rows>
          {compared.may.ready ? (
            <SayReady agreementId={agreementId} roundId={roundId} iAmReady={compared.iAmReady} />
          ) : null}
          {compared.may.giveUp ? (
            <GiveUpCoding agreementId={agreementId} roundId={roundId} timeZone={compared.timeZone} />
          ) : null}
        </Question>
      )}
    </Main>
  );
}

function leadOf({ revealedAt, givenUpAt }: { revealedAt: string | null; givenUpAt: string | null }): string {
  if (revealedAt)
    return 'Where two differ, ask what each heard. Nobody has to give in: a passage may bear both themes.';
  if (givenUpAt) return 'This was given up. What each marked stays theirs alone, and is not compared.';
  return 'What each marks is theirs until both say that they are ready.';
}
