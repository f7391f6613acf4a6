import type { Side } from '#/access/sides.ts';
import { END_WORDS, LOOK_WORDS } from '#/modules/adaptations/stand-words.ts';
import { Wording } from '#/ui/paper/wording.tsx';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import { Link } from '#/ui/text/link.tsx';
import { PersonLine } from '#/ui/text/person-line.tsx';
import { Small } from '#/ui/text/small.tsx';
import { atTheStart } from '../counted.ts';
import { listed } from '../listed.ts';
import type { TracedDecision } from '../queries/trace.ts';
import { Knot } from './thread.tsx';

type TracedDecisionProps = { agreementId: string; decision: TracedDecision; timeZone: string };

const SIDES: readonly Side[] = ['commissioning', 'providing', 'partner'];

/** The decision that changed it: when and where, who stood where, what was objected and worked in, who was missing. */
export function TracedDecisionKnot({ agreementId, decision, timeZone }: TracedDecisionProps) {
  const { review, agreedAt, positions, objections, looks, lookAgainOn } = decision;
  const at = `/agreements/${agreementId}`;
  const consented = positions.filter(({ position }) => position === 'consent');
  const aside = positions.filter(({ position }) => position === 'stand aside');
  const facts = [
    { name: 'Who consented', is: consented.length > 0 ? <BySide parties={consented} /> : null },
    { name: 'Who stood aside', is: aside.length > 0 ? <BySide parties={aside} /> : 'Nobody.' },
    ...objections.map((objection, index) => ({
      name: objections.length === 1 ? 'One objection' : `Objection ${index + 1}`,
      is: <Objection objection={objection} />,
    })),
    {
      name: 'Who was missing from the review',
      is: review && review.missing.length > 0 ? `${atTheStart(listed(review.missing))}.` : null,
    },
    { name: 'Looked at again', is: looks.length > 0 ? <Looks looks={looks} timeZone={timeZone} /> : null },
    { name: 'We look again', is: lookAgainOn ? <DateText iso={lookAgainOn} /> : null },
  ];
  return (
    <Knot
      title={
        <Link href={`${at}/changes/${decision.id}`}>
          {review ? 'By a decision in a review' : 'By a decision between reviews'}
        </Link>
      }
      when={
        <>
          <p>
            {review ? (
              <>
                <Link href={`${at}/reviews/${review.id}`}>Review {review.cycle}</Link>, chaired by the{' '}
                <SideMark side={review.chairSide} /> side
              </>
            ) : null}
          </p>
          <p>
            {agreedAt ? <DateText iso={agreedAt} timeZone={timeZone} /> : 'Not agreed yet'}, proposed by{' '}
            {decision.proposedBy}
          </p>
        </>
      }
    >
      <Wording size="lead">{decision.text}</Wording>
      <Facts columns facts={facts.flatMap(({ name, is }) => (is ? [{ name, is }] : []))} />
    </Knot>
  );
}

type Standing = TracedDecision['positions'][number];

/** Parties by their side, with the reason where one was given. */
function BySide({ parties }: { parties: readonly Standing[] }) {
  return SIDES.map((side) => {
    const here = parties.filter((party) => party.side === side);
    if (here.length === 0) return null;
    return (
      <p key={side}>
        <SideMark side={side}>{side === 'partner' ? 'partners' : undefined}</SideMark>{' '}
        {listed(here.map(({ party }) => party))}.
        {here.flatMap(({ party, reason }) =>
          reason
            ? [
                <span key={party}>
                  {' '}
                  “{reason}” {here.length > 1 ? party : ''}
                </span>,
              ]
            : [],
        )}
      </p>
    );
  });
}

function Looks({ looks, timeZone }: { looks: TracedDecision['looks']; timeZone: string }) {
  return looks.map((look) => (
    <p key={look.id}>
      {LOOK_WORDS[look.outcome]}: {look.found}{' '}
      <Small as="span">
        {look.by}, <DateText iso={look.at} timeZone={timeZone} />
      </Small>
    </p>
  ));
}

function Objection({ objection }: { objection: TracedDecision['objections'][number] }) {
  const { reason, person, party, side, ended, workedIn } = objection;
  return (
    <>
      <p>
        “{reason}” <PersonLine name={person ?? 'Somebody'} party={party} side={side} />
      </p>
      <p>{workedIn ? `So: ${workedIn}` : ended ? `${END_WORDS[ended]}.` : 'Still open.'}</p>
    </>
  );
}
