import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';
import { quoted } from '../quoted.ts';

type NothingFoundProps = {
  words: string;
  /** The words stand everywhere, and tell nothing apart. */
  areCommon: boolean;
  meant: { words: string; href: string } | null;
  /** The way out of a part that was chosen. */
  wholeHref: string | null;
};

/** What to do where nothing holds the words. */
export function NothingFound({ words, areCommon, meant, wholeHref }: NothingFoundProps) {
  return (
    <Empty action={wholeHref && !meant ? <Link href={wholeHref}>Look in all of it</Link> : undefined}>
      {areCommon
        ? `${quoted(words)} stands everywhere. Look for a word that says more.`
        : `Nothing holds ${quoted(words)}.`}{' '}
      {meant ? (
        <>
          Did you mean <Link href={meant.href}>{meant.words}</Link>?
        </>
      ) : areCommon ? null : (
        'Try another word for it: people say “bailiff” where a letter says “enforcement”.'
      )}
    </Empty>
  );
}
