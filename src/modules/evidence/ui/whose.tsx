import { DateText } from '#/ui/text/date-text.tsx';
import { PersonLine } from '#/ui/text/person-line.tsx';
import type { StoryView, StoryWords } from '../story-view.ts';
import { isTold, tellerName } from '../told.ts';

type WhoseProps = {
  perspective: string;
  author: NonNullable<StoryView['author']>;
  words: Pick<StoryWords, 'consentStatus' | 'namedAs' | 'called'>;
  /** When it was told, or else posted. */
  iso: string;
  timeZone: string;
};

/** Whose a story is: its teller's, told to somebody; or its author's own view, signed with their side. */
export function Whose({ perspective, author, words, iso, timeZone }: WhoseProps) {
  if (!isTold({ perspective, consentStatus: words.consentStatus }))
    return (
      <PersonLine name={author.name} party={author.organisation} side={author.side} iso={iso} timeZone={timeZone} />
    );
  return (
    <>
      Belongs to <b dir="auto">{tellerName(words)}</b>, {perspective}. Told to <bdi>{author.name}</bdi>,{' '}
      <bdi>{author.organisation}</bdi>, <DateText iso={iso} timeZone={timeZone} />
    </>
  );
}
