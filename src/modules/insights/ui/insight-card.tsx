import { GAP_WORDS } from '#/modules/evidence/standing.ts';
import { CONFIDENCE_WORDS } from '#/modules/goals/confidence-words.ts';
import { Stack } from '#/ui/page/stack.tsx';
import { Wording } from '#/ui/paper/wording.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { InsightView } from '../queries.ts';

type InsightCardProps = { agreementId: string; insight: InsightView; timeZone: string };

/** What we learnt: how sure we are, who sees it differently, who was missing, and what it rests on. */
export function InsightCard({ agreementId, insight, timeZone }: InsightCardProps) {
  const confidence = CONFIDENCE_WORDS[insight.confidence];
  const facts = [
    { name: 'How sure we are', is: `${confidence.short}. ${confidence.means}` },
    { name: 'Who sees it differently', is: insight.dissent },
    { name: 'Whose view is in it', is: insight.perspectivesPresent.join(', ') },
    { name: 'Who was missing', is: insight.perspectivesMissing.join(', ') },
    { name: 'What it rests on', is: restsOn(agreementId, insight) },
  ];
  return (
    <Stack as="article">
      <Wording size="lead">{insight.text}</Wording>
      <Facts columns facts={facts.flatMap(({ name, is }) => (is ? [{ name, is }] : []))} />
      <Small>
        Written by {insight.writtenBy}, <DateText iso={insight.writtenAt} timeZone={timeZone} />.{' '}
        {insight.isStale ? (
          <b>
            Fresh until <DateText iso={insight.freshUntil} />: is it still so?
          </b>
        ) : (
          <>
            We look at it again by <DateText iso={insight.freshUntil} />.
          </>
        )}
      </Small>
    </Stack>
  );
}

function restsOn(agreementId: string, { evidence, measures }: InsightView) {
  if (evidence.length + measures.length === 0) return null;
  const at = `/agreements/${agreementId}`;
  return (
    <>
      {evidence.map((piece) => (
        <p key={piece.evidenceId}>
          {piece.gap ? (
            <>
              {GAP_WORDS[piece.gap.how]} <DateText iso={piece.gap.on} />.
            </>
          ) : (
            <Link href={`${at}/evidence/${piece.evidenceId}`}>{piece.title}</Link>
          )}
        </p>
      ))}
      {measures.map((measure) => (
        <p key={measure.id}>
          <Link href={`${at}/measures/${measure.id}`}>{measure.name}</Link>
        </p>
      ))}
    </>
  );
}
