import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { WordDiff } from '#/ui/paper/word-diff.tsx';
import { Wording } from '#/ui/paper/wording.tsx';
import { Small } from '#/ui/text/small.tsx';
import { CHANGES } from '../change-kinds.ts';
import { markedWords } from '../marked-words.ts';
import styles from './change-words.module.css';

type ChangeWordsProps = {
  change: { kind: ChangeKind; from: string; to: string };
  size?: 'goal' | 'lead';
  /** Says what marks mean; once a page is enough. */
  explained?: boolean;
};

const TAKES_AWAY = /(retired|removed)$/;

/** Both wordings as one sentence, line by line; what is new or goes stands alone. */
export function ChangeWords({ change, size = 'goal', explained = false }: ChangeWordsProps) {
  const { kind, from, to } = change;
  return (
    <div>
      <p className={styles.what}>{CHANGES[kind].act}</p>
      {CHANGES[kind].adds || from === '' ? (
        <Wording size={size}>
          <Lines text={to} />
        </Wording>
      ) : TAKES_AWAY.test(kind) && kind !== 'signatory removed' ? (
        <>
          <WordDiff size={size} segments={[{ kind: 'deleted', text: from }]} whole={false} />
          <div className={styles.plain}>
            <Small>{to}</Small>
          </div>
        </>
      ) : (
        <Difference from={from} to={to} size={size} explained={explained} />
      )}
    </div>
  );
}

function Difference({
  from,
  to,
  size,
  explained,
}: {
  from: string;
  to: string;
  size: 'goal' | 'lead';
  explained: boolean;
}) {
  const [before, after] = [from.split('\n'), to.split('\n')];
  const lines = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => ({
    at,
    was: before[at] ?? '',
    is: after[at] ?? '',
  })).filter(({ was, is }) => was !== is);
  return (
    <div className={styles.lines}>
      {lines.map(({ at, was, is }) => (
        <WordDiff key={at} size={lines.length > 1 ? 'lead' : size} segments={markedWords(was, is)} />
      ))}
      {explained ? <Small>Underlined words come in, struck words go.</Small> : null}
    </div>
  );
}

function Lines({ text }: { text: string }) {
  const lines = text.split('\n');
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, which never change places.
    <span key={at}>
      {line}
      {at < lines.length - 1 ? <br /> : null}
    </span>
  ));
}
