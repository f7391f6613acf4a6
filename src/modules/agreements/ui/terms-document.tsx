import type { ReactNode } from 'react';
import { Wording } from '#/ui/paper/wording.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Facts } from '#/ui/text/facts.tsx';
import type { Snapshot } from '../snapshot.ts';
import { unshownParts } from '../unshown.ts';
import type { ClauseShows } from '../vocabulary.ts';
import { SHOWS_WORDS } from '../words.ts';
import { ClauseText } from './clause-text.tsx';
import { ShownPart } from './shown-part.tsx';
import styles from './terms-document.module.css';

/** What the agreement is about: its purpose, and the facts that hold for all of it. */
export function TermsHead({ text, children }: { text: Snapshot; children?: ReactNode }) {
  return (
    <>
      <Wording size="purpose">{text.purpose}</Wording>
      <Facts
        columns
        facts={[
          { name: 'Place', is: text.place },
          { name: 'Where we start', is: `${text.startingPoint.kind}: ${text.startingPoint.text}` },
          {
            name: 'From and to',
            is: (
              <>
                <DateText iso={text.period.startsOn} /> to <DateText iso={text.period.endsOn} />
              </>
            ),
          },
          { name: 'How money is paid', is: text.paymentTerms },
          { name: 'Who may read this', is: text.confidentiality },
          { name: 'Joint review', is: `every ${text.reviewEveryMonths} months` },
        ]}
      />
      {children}
    </>
  );
}

/** Every clause with what stands under it, then what no clause shows. */
export function TermsBody({ text }: { text: Snapshot }) {
  return (
    <>
      {text.clauses.map((clause, at) => (
        <ClauseText key={clause.id} clause={clause} number={at + 1} text={text} />
      ))}
      <UnshownParts text={text} />
    </>
  );
}

function UnshownParts({ text }: { text: Snapshot }) {
  return unshownParts(text).map((part) => (
    <Part key={part} part={part}>
      <ShownPart shows={part} text={text} />
    </Part>
  ));
}

/** A part of the text under its own heading. */
export function Part({ part, children }: { part: ClauseShows; children: ReactNode }) {
  return (
    <section className={styles.clause} aria-labelledby={`part-${part}`}>
      <h3 id={`part-${part}`}>{SHOWS_WORDS[part].replace(/^(the )?./, (first) => first.slice(-1).toUpperCase())}</h3>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
