import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { quoted } from '../quoted.ts';
import { type FoundKind, KIND_WORDS } from '../vocabulary.ts';
import styles from './kinds-found.module.css';

type KindsFoundProps = {
  words: string;
  kinds: { kind: FoundKind; count: number; href: string }[];
  chosen: FoundKind | null;
  allHref: string;
};

/** How much was found, of which kinds, and the way to one of them alone. */
export function KindsFound({ words, kinds, chosen, allHref }: KindsFoundProps) {
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const choices = [{ kind: null, count: all, href: allHref }, ...kinds];
  return (
    <div>
      <h2 className={styles.head}>
        {all === 1 ? 'One thing holds' : `${all.toLocaleString('en-GB')} things hold`} {quoted(words)}
      </h2>
      {kinds.length > 1 ? (
        <nav aria-label="What was found">
          <ul className={styles.kinds}>
            {choices.map(({ kind, count, href }) => (
              <li key={kind ?? 'all'}>
                <Link href={href} aria-current={kind === chosen ? 'true' : undefined}>
                  {kind ? KIND_WORDS[kind] : 'All'}{' '}
                  <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Small>First what says it in its heading, then what holds it further in; the newest first.</Small>
    </div>
  );
}
