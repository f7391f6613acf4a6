import { kindInWords } from '#/modules/evidence/kind-words.ts';
import slip from '#/ui/paper/slip.module.css';
import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { type Found, pathOf } from '../found.ts';
import { ONE_OF_A_KIND } from '../vocabulary.ts';
import styles from './found-list.module.css';
import { MarkedText } from './marked-text.tsx';

type FoundListProps = { items: Found[]; withAgreement: boolean };

/** What was found, in order. What a person said lies on its slip, as everywhere. */
export function FoundList({ items, withAgreement }: FoundListProps) {
  return (
    <ol className={styles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <FoundItem item={item} withAgreement={withAgreement} />
        </li>
      ))}
    </ol>
  );
}

function FoundItem({ item, withAgreement }: { item: Found; withAgreement: boolean }) {
  const lang = item.language && item.language !== 'en' ? item.language : undefined;
  const path = pathOf(item);
  const title = <MarkedText stretches={item.title} />;
  return (
    <article className={item.kind === 'evidence' ? slip.slip : styles.plain}>
      <h3 className={styles.title} lang={lang}>
        {path ? <Link href={path}>{title}</Link> : title}
      </h3>
      {item.passage.length > 0 ? (
        <p className={styles.passage} lang={lang}>
          <MarkedText stretches={item.passage} />
        </p>
      ) : null}
      <p className={styles.what}>
        {whatItIs(item)}
        {item.kind === 'clause' ? null : (
          <>
            , <DateText iso={item.at} timeZone={item.timeZone} />
          </>
        )}
        {withAgreement ? (
          <>
            , in <Link href={`/agreements/${item.agreement.id}`}>{item.agreement.title}</Link>
          </>
        ) : null}
      </p>
    </article>
  );
}

function whatItIs({ kind, evidence, isEarlier }: Found): string {
  if (evidence)
    return `${kindInWords(evidence.kind)}${evidence.perspective ? `, seen by: ${evidence.perspective}` : ''}`;
  return kind === 'goal' && isEarlier ? 'A goal, in words it had earlier' : ONE_OF_A_KIND[kind];
}
