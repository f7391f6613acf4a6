import type { Snapshot } from '../snapshot.ts';
import type { ClauseShows } from '../vocabulary.ts';
import { EnvelopePart } from './envelope-part.tsx';
import { GoalsPart } from './goals-part.tsx';
import { MeasuresPart } from './measures-part.tsx';
import { MoneyTable } from './money-table.tsx';
import { PartiesPart } from './parties-part.tsx';
import { PromisesPart } from './promises-part.tsx';
import { RhythmPart } from './rhythm-part.tsx';
import styles from './terms-document.module.css';

type ShownPartProps = { shows: ClauseShows; text: Snapshot };

/** The structured part of the agreement that stands under a clause. */
export function ShownPart({ shows, text }: ShownPartProps) {
  switch (shows) {
    case 'parties':
      return <PartiesPart parties={text.parties} />;
    case 'startingPoint':
      return (
        <p>
          {text.place}: {text.startingPoint.kind}, {text.startingPoint.text}.
        </p>
      );
    case 'principles':
      return <Lines ordered lines={text.terms.principles.map(({ text: principle }) => principle)} />;
    case 'redLines':
      return <Lines lines={text.terms.redLines} />;
    case 'goals':
      return <GoalsPart goals={text.goals} questions={text.questions} />;
    case 'measures':
      return <MeasuresPart measures={text.measures} />;
    case 'reviewRhythm':
      return <RhythmPart rhythm={text.terms.rhythm} everyMonths={text.reviewEveryMonths} />;
    case 'adaptationEnvelope':
      return <EnvelopePart envelope={text.envelope} />;
    case 'moneyLines':
      return <MoneyTable text={text} />;
    case 'promises':
      return <PromisesPart promises={text.terms.standingPromises} />;
    // The words of the clause are the purpose.
    case 'purpose':
      return null;
  }
}

function Lines({ lines, ordered = false }: { lines: string[]; ordered?: boolean }) {
  if (lines.length === 0) return null;
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className={ordered ? styles.numbered : styles.dashed}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Tag>
  );
}
