import { GAP_WORDS } from '#/modules/evidence/standing.ts';
import { Stack } from '#/ui/page/stack.tsx';
import { SlipGone } from '#/ui/paper/slip-gone.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Grounds as GroundsOf } from '../queries/grounds.ts';

type GroundsProps = {
  /** Where the agreement's pages are: `/agreements/…`. */
  at: string;
  because: string | null;
  hunch: string | null;
  grounds: GroundsOf;
  timeZone: string;
};

/** Why: in words, and by what was learnt, each a step away. Where a story was taken back its place stays. */
export function Grounds({ at, because, hunch, grounds, timeZone }: GroundsProps) {
  return (
    <Stack space="close">
      {because ? <p>{because}</p> : null}
      {hunch ? (
        <p>
          <b>A hunch:</b> {hunch}
        </p>
      ) : null}
      {grounds.insights.map((insight) => (
        <p key={insight.id}>
          {insight.text}{' '}
          <Small as="span">
            An insight of <DateText iso={insight.writtenAt} timeZone={timeZone} />, confidence {insight.confidence}.
            {insight.dissent ? ` Seen differently: ${sentence(insight.dissent)}` : ''}
            {insight.missing.length > 0 ? ` Who was missing: ${sentence(insight.missing.join(', '))}` : ''}
          </Small>
        </p>
      ))}
      {grounds.evidence.map(({ id, gap, words }) =>
        gap ? (
          <SlipGone key={id}>
            {GAP_WORDS[gap.how]} <DateText iso={gap.on} />. This stays, and what was decided with it.
          </SlipGone>
        ) : (
          <p key={id}>
            <Link href={`${at}/evidence/${id}`}>{words.title}</Link>{' '}
            <Small as="span">
              {words.kind}, posted by {words.author} on <DateText iso={words.postedAt} timeZone={timeZone} />
            </Small>
          </p>
        ),
      )}
      {grounds.measures.map((measure) => (
        <p key={measure.id}>
          <Link href={`${at}/measures/${measure.id}`}>{measure.name}</Link> <Small as="span">measure</Small>
        </p>
      ))}
    </Stack>
  );
}

const sentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);
