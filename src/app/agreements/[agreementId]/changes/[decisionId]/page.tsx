import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { CameOfIt } from '#/modules/adaptations/ui/came-of-it.tsx';
import { ChangeText } from '#/modules/adaptations/ui/change-text.tsx';
import { DecisionBody } from '#/modules/adaptations/ui/decision-body.tsx';
import { DecisionHead } from '#/modules/adaptations/ui/decision-head.tsx';
import { EarlierRounds } from '#/modules/adaptations/ui/earlier-rounds.tsx';
import { LostGrounds } from '#/modules/adaptations/ui/lost-grounds.tsx';
import { Objections } from '#/modules/adaptations/ui/objections.tsx';
import { OwnPosition } from '#/modules/adaptations/ui/own-position.tsx';
import { ProposerActs } from '#/modules/adaptations/ui/proposer-acts.tsx';
import { Signing } from '#/modules/adaptations/ui/signing.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { Question } from '#/ui/page/question.tsx';

type DecisionPageProps = { params: Promise<{ agreementId: string; decisionId: string }> };

export async function generateMetadata({ params }: DecisionPageProps): Promise<Metadata> {
  const { agreementId, decisionId } = await params;
  const api = await pageCaller();
  const { title } = await api.agreements.masthead({ agreementId });
  const { text } = await api.adaptations.get({ agreementId, decisionId });
  return { title: `${text} · ${title}` };
}

export default async function DecisionPage({ params }: DecisionPageProps) {
  const { agreementId, decisionId } = await params;
  const api = await pageCaller();
  const decision = await api.adaptations.get({ agreementId, decisionId });
  const at = `/agreements/${agreementId}`;
  const { timeZone, state, may } = decision;
  const [round, ...earlier] = decision.rounds;
  const isAlive = state === 'open' || state === 'waiting for signatures' || state === 'resting';
  const isAgreed = state === 'agreed';
  if (!round) return null;
  // Worked in by their authors, and not yet in a text that was put to everybody.
  const offered = decision.objections
    .filter(({ ended, round: raised }) => ended === 'worked in' && raised === round.round)
    .flatMap(({ workedIn }) => workedIn ?? []);
  return (
    <Main>
      <Crumb href={`${at}/changes`}>Changes</Crumb>
      <LostGrounds decision={decision} />
      <DecisionHead decision={decision} at={at} />
      <DecisionBody decision={decision} at={at} />
      <Objections agreementId={agreementId} decision={decision} />
      <OwnPosition agreementId={agreementId} decision={decision} />
      <Signing agreementId={agreementId} decision={decision} />
      {isAgreed ? <CameOfIt agreementId={agreementId} decision={decision} /> : null}
      {may.changeText && isAlive ? (
        <Question
          id="another-text"
          title="Would another text help?"
          lead="Everybody is asked again. What was said to this text stays readable."
        >
          <ChangeText
            agreementId={agreementId}
            decisionId={decisionId}
            round={round}
            offered={offered}
            composing={await api.adaptations.composing({ agreementId })}
          />
        </Question>
      ) : null}
      {may.rest && isAlive ? (
        <Question
          title={state === 'resting' ? 'Take it up again?' : 'Not now?'}
          lead={
            may.changeText
              ? undefined
              : `${decision.proposedBy} has left, so the lead of ${decision.proposedFor ?? 'their organisation'} sees to it.`
          }
        >
          <ProposerActs agreementId={agreementId} decisionId={decisionId} isResting={state === 'resting'} />
        </Question>
      ) : null}
      {earlier.length > 0 ? (
        <Question title="What was asked before?" lead="Each text as it was put, with every answer.">
          <EarlierRounds rounds={earlier} timeZone={timeZone} />
        </Question>
      ) : null}
    </Main>
  );
}
