import { isMostlyDifferent, type WordSegment, wordingAfter, wordingBefore } from '#/lib/word-segments.ts';
import { classNames } from '#/ui/class-names.ts';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import styles from './word-diff.module.css';

type WordDiffProps = {
  segments: WordSegment[];
  size?: 'lead' | 'goal';
  /** Both wordings one under the other, as when more than half of the words differ. */
  whole?: boolean;
};

/** Two wordings as one sentence: struck words go, underlined words come; a reader hears which. */
export function WordDiff({ segments, size = 'goal', whole = isMostlyDifferent(segments) }: WordDiffProps) {
  if (whole) {
    return (
      <div className={classNames(styles.words, styles[size])}>
        <p>
          <Gone text={wordingBefore(segments)} />
        </p>
        <p>
          <Come text={wordingAfter(segments)} />
        </p>
      </div>
    );
  }
  let at = 0;
  return (
    <p className={classNames(styles.words, styles[size])}>
      {segments.map((segment) => {
        const key = at;
        at += segment.text.length + 1;
        if (segment.kind === 'deleted') return <Gone key={key} text={segment.text} />;
        if (segment.kind === 'inserted') return <Come key={key} text={segment.text} />;
        return <span key={key}>{segment.text}</span>;
      })}
    </p>
  );
}

function Gone({ text }: { text: string }) {
  return <Marked as="del" word="deleted" text={text} />;
}

function Come({ text }: { text: string }) {
  return <Marked as="ins" word="inserted" text={text} />;
}

/** The space at either end stays outside the mark, so that a line is not drawn under nothing. */
function Marked({ as: Tag, word, text }: { as: 'del' | 'ins'; word: string; text: string }) {
  const [, before = '', inside = '', after = ''] = text.match(/^(\s*)([\s\S]*?)(\s*)$/) ?? [];
  return (
    <>
      {before}
      <Tag>
        <VisuallyHidden>({word}: </VisuallyHidden>
        {inside}
        <VisuallyHidden>) </VisuallyHidden>
      </Tag>
      {after}
    </>
  );
}
