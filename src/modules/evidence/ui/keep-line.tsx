import { ConsentLine } from '#/ui/paper/consent-line.tsx';
import type { StoryWords } from '../story-view.ts';
import { endsSoon, purposeInWords } from '../told.ts';
import type { Visibility } from '../vocabulary.ts';

type KeepLineProps = {
  words: Pick<StoryWords, 'consentScope' | 'consentStatus' | 'consentEndsOn' | 'consentScopeNote'>;
  visibility: Visibility;
  organisation: string;
  today: string;
};

/** Who reads it now where that is fewer than all, then what it may be used for and until when. */
export function KeepLine({ words, visibility, organisation, today }: KeepLineProps) {
  const use = purposeInWords(words.consentScope, words.consentStatus, organisation);
  const readers = { private: 'Only you see this', organisation: `Only ${organisation} sees this` } as const;
  const narrow = visibility === 'private' || visibility === 'organisation' ? readers[visibility] : null;
  return (
    <>
      {narrow ? `${narrow}. ` : null}
      <ConsentLine
        use={words.consentScopeNote ? `${use} (${words.consentScopeNote})` : use}
        until={words.consentEndsOn ?? undefined}
        soon={endsSoon(words.consentEndsOn, today)}
      />
    </>
  );
}
