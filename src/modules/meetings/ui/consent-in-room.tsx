import type { DecisionView } from '#/modules/adaptations/queries/decision.ts';
import { STAND_WORDS, STATE_WORDS } from '#/modules/adaptations/stand-words.ts';
import { ChangeWords } from '#/modules/adaptations/ui/change-words.tsx';
import { Objections } from '#/modules/adaptations/ui/objections.tsx';
import { OwnPosition } from '#/modules/adaptations/ui/own-position.tsx';
import type { DecisionState } from '#/modules/adaptations/vocabulary.ts';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { Small } from '#/ui/text/small.tsx';
import { consentInRoom } from '../consent-order.ts';
import { LayBefore } from './lay-before.tsx';

type ConsentInRoomProps = {
  agreementId: string;
  decision: DecisionView;
  at: string;
  /** On the room’s own screen: nobody’s answer is given there. */
  isRoom?: boolean;
};

/** A proposal before the room: what it says, who is asked now, who has answered, and one’s own answer. */
export function ConsentInRoom({ agreementId, decision, at, isRoom = false }: ConsentInRoomProps) {
  const [round] = decision.rounds;
  if (!round) return null;
  const { parties, asking, next } = consentInRoom(decision.seed, round);
  const href = `${at}/changes/${decision.id}`;
  return (
    <>
      <Question title={decision.text} lead={<Lead state={decision.state} asking={asking?.name} next={next?.name} />}>
        <Stack>
          {round.changes.map((change, nth) => (
            <ChangeWords key={change.id} change={change} explained={nth === 0} />
          ))}
          <Rows ordered label="The order in which parties are asked">
            {parties.map((party) => (
              <Row
                key={party.id}
                title={<SideMark side={party.side}>{party.name}</SideMark>}
                state={party.id === asking?.id ? 'Asked now' : STAND_WORDS[party.stand]}
                quiet={party.id !== asking?.id && (party.stand === 'not yet' || party.stand === 'given, not shown yet')}
              >
                {party.positions.map(({ id, reason }) => (reason ? <span key={id}>“{reason}” </span> : null))}
              </Row>
            ))}
          </Rows>
          <Small>
            Put forward by {decision.proposedBy}.{' '}
            {decision.lookAgainOn ? (
              <>
                We look at it again on <DateText iso={decision.lookAgainOn} />.{' '}
              </>
            ) : null}
            {isRoom ? null : <Link href={href}>All about this proposal, and another text</Link>}
          </Small>
          {isRoom ? null : <LayBefore decisionId={decision.id} />}
        </Stack>
      </Question>
      {isRoom ? null : (
        <>
          <Objections agreementId={agreementId} decision={decision} />
          <OwnPosition agreementId={agreementId} decision={decision} />
        </>
      )}
    </>
  );
}

type LeadProps = { state: DecisionState; asking?: string | undefined; next?: string | undefined };

function Lead({ state, asking, next }: LeadProps) {
  if (!asking) {
    const so = state === 'open' ? 'An objection keeps it open' : STATE_WORDS[state];
    return <>Every party that signs has answered. {so}.</>;
  }
  return (
    <>
      Any objection? {asking} is asked now{next ? `, then ${next}` : ''}. The commissioning side’s answers are shown
      once all others have answered.
    </>
  );
}
