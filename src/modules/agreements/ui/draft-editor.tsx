import type { ReactNode } from 'react';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import {
  ABOUT_FIELDS,
  CONDITION_FIELDS,
  ENVELOPE_FIELDS,
  PRINCIPLE_FIELDS,
  RED_LINE_FIELDS,
  REVIEW_FIELDS,
} from '../fact-fields.ts';
import type { Editing } from '../queries/terms.ts';
import type { Snapshot } from '../snapshot.ts';
import { ClauseActs } from './clause-acts.tsx';
import { ClauseForm } from './clause-form.tsx';
import { ClauseText } from './clause-text.tsx';
import { Editable } from './editable.tsx';
import { FactsForm } from './facts-form.tsx';
import { MoneyEditor } from './money-editor.tsx';
import { MoneyTable } from './money-table.tsx';
import { PromisesForm } from './promises-form.tsx';
import { PromisesPart } from './promises-part.tsx';
import { RhythmForm } from './rhythm-form.tsx';
import { RhythmPart } from './rhythm-part.tsx';
import { ShownPart } from './shown-part.tsx';
import { TermsHead } from './terms-document.tsx';

type DraftEditorProps = {
  agreementId: string;
  text: Snapshot;
  editing: Editing;
  /** Goals, questions and measures, which have pages of their own. */
  elsewhere: ReactNode;
};

/** A draft as the document it will be, each part with the form to change it in its place. */
export function DraftEditor({ agreementId, text, editing, elsewhere }: DraftEditorProps) {
  const form = { agreementId, draftVersion: editing.draftVersion };
  const { terms } = text;
  const about = {
    title: text.title,
    place: text.place,
    purpose: text.purpose,
    startingPointKind: text.startingPoint.kind,
    startingPoint: text.startingPoint.text,
    ...text.period,
  };
  const conditions = {
    paymentTerms: text.paymentTerms,
    confidentiality: text.confidentiality,
    smallNumberThreshold: editing.smallNumberThreshold,
    learningShare: terms.learningShare,
  };
  const reviews = { reviewEveryMonths: text.reviewEveryMonths, packOpensDaysBefore: editing.packOpensDaysBefore };
  const order = text.clauses.map(({ id }) => id);
  return (
    <>
      <Question title="What are we here for?">
        <Stack space="apart">
          <Editable
            words="Change this"
            about="purpose, place and period"
            form={<FactsForm {...form} fields={ABOUT_FIELDS} facts={about} />}
          >
            <TermsHead text={text} />
          </Editable>
          <Editable
            words="Change how money is paid and who may read this"
            form={<FactsForm {...form} fields={CONDITION_FIELDS} facts={conditions} />}
          />
        </Stack>
      </Question>
      <Question
        title="What do we agree?"
        lead="Clause by clause. Where an old contract ends, say of each of its terms whether it is kept, converted or let go, and why."
      >
        {text.clauses.length === 0 ? (
          <Empty>No clause yet. Begin with the one that would read differently if the other side had written it.</Empty>
        ) : null}
        {text.clauses.map((clause, at) => (
          <ClauseText key={clause.id} clause={clause} number={at + 1} text={text}>
            <ClauseActs
              agreementId={agreementId}
              clause={clause}
              draftVersion={editing.clauses[clause.id] ?? 1}
              order={order}
            />
          </ClauseText>
        ))}
        <Editable words="Add a clause" form={<ClauseForm agreementId={agreementId} />} />
      </Question>
      <Question title="How do we work together?">
        <Stack space="far">
          <Part title="Principles" empty="A few, short enough to be said aloud at the start of a review.">
            <Editable
              words="Change the principles"
              form={<FactsForm {...form} fields={PRINCIPLE_FIELDS} facts={{ principles: terms.principles }} />}
            >
              {terms.principles.length > 0 ? <ShownPart shows="principles" text={text} /> : null}
            </Editable>
          </Part>
          <Part
            title="Promises that hold all the time"
            empty="Both sides make them; the commissioning side’s are looked back on first."
          >
            <Editable words="Change the promises" form={<PromisesForm {...form} promises={terms.standingPromises} />}>
              {terms.standingPromises.length > 0 ? <PromisesPart promises={terms.standingPromises} /> : null}
            </Editable>
          </Part>
          <Part title="Red lines" empty="What none of us does, whatever a review decides.">
            <Editable
              words="Change the red lines"
              form={<FactsForm {...form} fields={RED_LINE_FIELDS} facts={{ redLines: terms.redLines }} />}
            >
              {terms.redLines.length > 0 ? <ShownPart shows="redLines" text={text} /> : null}
            </Editable>
          </Part>
          <Part title="When we meet" empty="From the front line’s weekly reflection to the joint review.">
            <Stack space="apart">
              <Editable words="Change when we meet" form={<RhythmForm {...form} rhythm={terms.rhythm} />}>
                <RhythmPart rhythm={terms.rhythm} everyMonths={text.reviewEveryMonths} />
              </Editable>
              <Editable
                words="Change how often we review"
                form={<FactsForm {...form} fields={REVIEW_FIELDS} facts={reviews} />}
              />
            </Stack>
          </Part>
          <Part title="What may change by consent" empty="The envelope: inside it, consent is enough.">
            <Editable
              words="Change the envelope"
              form={<FactsForm {...form} fields={ENVELOPE_FIELDS} facts={{ ...text.envelope }} within="envelope" />}
            >
              <ShownPart shows="adaptationEnvelope" text={text} />
            </Editable>
          </Part>
        </Stack>
      </Question>
      <Question
        id="money"
        title="What money is in it?"
        lead="A year’s money, line by line: who holds it and who pays. No payment hangs on a number."
      >
        <Stack space="apart">
          <MoneyTable text={text} />
          <MoneyEditor agreementId={agreementId} text={text} editing={editing} />
        </Stack>
      </Question>
      {elsewhere}
    </>
  );
}

function Part({ title, empty, children }: { title: string; empty: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p>{empty}</p>
      {children}
    </section>
  );
}
