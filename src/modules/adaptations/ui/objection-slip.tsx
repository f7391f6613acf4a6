import { Story } from '#/ui/paper/story.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { paragraphsOf } from '#/ui/text/paragraphs.ts';
import { PersonLine } from '#/ui/text/person-line.tsx';
import type { Rounds } from '../queries/rounds.ts';
import { END_WORDS } from '../stand-words.ts';

type Objection = Rounds['objections'][number];

/** An objection in its author's words, and what became of it. */
export function ObjectionSlip({ objection, timeZone }: { objection: Objection; timeZone: string }) {
  return (
    <Story
      words={objection.reason}
      whose={
        <PersonLine
          name={objection.person ?? 'Somebody'}
          party={objection.party}
          side={objection.side}
          iso={objection.raisedAt}
          timeZone={timeZone}
        />
      }
      consent={
        objection.ended && objection.closedAt ? (
          <>
            {END_WORDS[objection.ended]}
            {objection.closedBy ? ` (${objection.closedBy})` : ''} on{' '}
            <DateText iso={objection.closedAt} timeZone={timeZone} />
            {objection.workedIn ? `: “${paragraphsOf(objection.workedIn).join(' ')}”` : '.'}
          </>
        ) : null
      }
    />
  );
}
