import type { ReactNode } from 'react';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { ABOUT_FIELDS, CONDITION_FIELDS } from '../fact-fields.ts';
import type { Editing } from '../queries/terms.ts';
import type { Snapshot } from '../snapshot.ts';
import { partsWithoutClause } from '../unshown.ts';
import type { ClauseShows } from '../vocabulary.ts';
import { ClauseActs } from './clause-acts.tsx';
import { ClauseText } from './clause-text.tsx';
import { DraftPart } from './draft-part.tsx';
import { Editable } from './editable.tsx';
import { Part, TermsHead } from './terms-document.tsx';
import { ClauseForm, FactsForm } from './terms-forms.tsx';

type DraftEditorProps = {
  agreementId: string;
  text: Snapshot;
  editing: Editing;
  /** The goals with their forms. */
  goals: ReactNode;
};

/** A draft as the document it will be, each part with the form to change it in its place. */
export function DraftEditor({ agreementId, text, editing, goals }: DraftEditorProps) {
  const form = { agreementId, draftVersion: editing.draftVersion };
  const draft = { agreementId, text, editing, goals };
  const order = text.clauses.map(({ id }) => id);
  const rest = partsWithoutClause(text);
  return (
    <>
      <Question title="What are we here for?">
        <Stack space="apart">
          <Editable
            words="Change this"
            about="purpose, place and period"
            form={<FactsForm {...form} fields={ABOUT_FIELDS} facts={aboutOf(text)} />}
          >
            <TermsHead text={text} />
          </Editable>
          <Editable
            words="Change how money is paid and who may read this"
            form={<FactsForm {...form} fields={CONDITION_FIELDS} facts={conditionsOf(text, editing)} />}
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
          <ClauseText
            key={clause.id}
            clause={clause}
            number={at + 1}
            text={text}
            part={clause.shows ? <DraftPart {...draft} shows={clause.shows as ClauseShows} /> : null}
          >
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
      {rest.length > 0 ? (
        <Question
          title="What else belongs to it?"
          lead="What no clause shows yet stands after the clauses. Empty parts are left out of the text."
        >
          {rest.map((part) => (
            <Part key={part} part={part}>
              <DraftPart {...draft} shows={part} />
            </Part>
          ))}
        </Question>
      ) : null}
    </>
  );
}

const aboutOf = (text: Snapshot) => ({
  title: text.title,
  place: text.place,
  purpose: text.purpose,
  startingPointKind: text.startingPoint.kind,
  startingPoint: text.startingPoint.text,
  ...text.period,
});

const conditionsOf = (text: Snapshot, editing: Editing) => ({
  paymentTerms: text.paymentTerms,
  confidentiality: text.confidentiality,
  smallNumberThreshold: editing.smallNumberThreshold,
  learningShare: text.terms.learningShare,
});
