import type { ReactNode } from 'react';
import { Stack } from '#/ui/page/stack.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Small } from '#/ui/text/small.tsx';
import { ENVELOPE_FIELDS, PRINCIPLE_FIELDS, RED_LINE_FIELDS, REVIEW_FIELDS } from '../fact-fields.ts';
import type { Editing } from '../queries/terms.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ClauseShows } from '../vocabulary.ts';
import { Editable } from './editable.tsx';
import { MoneyEditor } from './money-editor.tsx';
import { PromisesForm } from './promises-form.tsx';
import { RhythmForm } from './rhythm-form.tsx';
import { ShownPart } from './shown-part.tsx';
import { FactsForm } from './terms-forms.tsx';

type DraftPartProps = {
  agreementId: string;
  shows: ClauseShows;
  text: Snapshot;
  editing: Editing;
  /** The goals with their forms, which belong to a module above this one. */
  goals: ReactNode;
};

/** A structured part of a draft, with the form to change it in its place, or the page where it is written. */
export function DraftPart({ agreementId, shows, text, editing, goals }: DraftPartProps) {
  const form = { agreementId, draftVersion: editing.draftVersion };
  const at = `/agreements/${agreementId}`;
  const { terms } = text;
  const part = <ShownPart shows={shows} text={text} />;
  switch (shows) {
    case 'purpose':
      return <Small>These words are the purpose. Whoever rewords this clause rewords the purpose.</Small>;
    case 'startingPoint':
      return part;
    case 'parties':
      return (
        <Elsewhere href={`${at}/people`} words="Add parties and invite people">
          {part}
        </Elsewhere>
      );
    case 'goals':
      return (
        <Elsewhere href={`${at}/questions`} words="Pose learning questions">
          {goals}
        </Elsewhere>
      );
    case 'measures':
      return (
        <Elsewhere href={`${at}/measures`} words="Write the measures">
          {part}
        </Elsewhere>
      );
    case 'principles':
      return (
        <Editable
          words="Change the principles"
          form={<FactsForm {...form} fields={PRINCIPLE_FIELDS} facts={{ principles: terms.principles }} />}
        >
          {part}
        </Editable>
      );
    case 'redLines':
      return (
        <Editable
          words="Change the red lines"
          form={<FactsForm {...form} fields={RED_LINE_FIELDS} facts={{ redLines: terms.redLines }} />}
        >
          {part}
        </Editable>
      );
    case 'promises':
      return (
        <Editable words="Change the promises" form={<PromisesForm {...form} promises={terms.standingPromises} />}>
          {part}
        </Editable>
      );
    case 'reviewRhythm':
      return (
        <Stack space="close">
          <Editable words="Change when we meet" form={<RhythmForm {...form} rhythm={terms.rhythm} />}>
            {part}
          </Editable>
          <Editable
            words="Change how often we review"
            form={
              <FactsForm
                {...form}
                fields={REVIEW_FIELDS}
                facts={{ reviewEveryMonths: text.reviewEveryMonths, packOpensDaysBefore: editing.packOpensDaysBefore }}
              />
            }
          />
        </Stack>
      );
    case 'adaptationEnvelope':
      return (
        <Editable
          words="Change the envelope"
          form={<FactsForm {...form} fields={ENVELOPE_FIELDS} facts={{ ...text.envelope }} within="envelope" />}
        >
          {part}
        </Editable>
      );
    case 'moneyLines':
      return (
        <Stack space="apart" id="money">
          {part}
          <MoneyEditor agreementId={agreementId} text={text} editing={editing} />
        </Stack>
      );
  }
}

function Elsewhere({ href, words, children }: { href: string; words: string; children: ReactNode }) {
  return (
    <>
      {children}
      <p>
        <Link href={href}>{words}</Link>
      </p>
    </>
  );
}
