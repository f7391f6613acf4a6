import { Whose } from '#/modules/evidence/ui/whose.tsx';
import { Story } from '#/ui/paper/story.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { Quotation } from '../queries/quotations.ts';

/** A passage on its slip: the words as they stand in the story, whose they are, and who marked them. */
export function Quote({ at, passage, timeZone }: { at: string; passage: Quotation; timeZone: string }) {
  return (
    <Story
      title={passage.title}
      href={`${at}/evidence/${passage.evidenceId}`}
      titleAs="h3"
      words={passage.words ?? 'The story’s words are not the same any more, so they are not quoted.'}
      lang={passage.language === 'en' ? undefined : passage.language}
      whose={
        <Whose
          perspective={passage.perspective}
          author={{ name: passage.author, organisation: passage.organisation, side: passage.side }}
          words={passage}
          iso={passage.postedAt}
          timeZone={timeZone}
        />
      }
    >
      <Small>
        Marked by {passage.marker}, <DateText iso={passage.markedAt} timeZone={timeZone} />
      </Small>
    </Story>
  );
}
