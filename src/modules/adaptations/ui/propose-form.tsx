'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import type { Fault } from '#/client/fault.ts';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { addDays } from '#/lib/days.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import type { ChangeKind } from '#/modules/agreements/vocabulary.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { DateField } from '#/ui/form/date-field.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Question } from '#/ui/page/question.tsx';
import type { WeighedChange } from '../envelope.ts';
import type { Composing } from '../queries/composing.ts';
import { asProposal } from '../subject-choices.ts';
import { BecauseFields } from './because-fields.tsx';
import { ChangesFields } from './changes-fields.tsx';
import { fieldsOf } from './fields-of.ts';
import { useChanges } from './use-changes.ts';
import { Verdict } from './verdict.tsx';

type ProposeFormProps = {
  agreementId: string;
  composing: Composing;
  /** The review it is proposed in; null between reviews. */
  reviewId: string | null;
  /** Where one came from something that may change: a goal, a measure. */
  first: { kind: ChangeKind; subjectId: string } | null;
  /** What follows once it is before everybody; left out, one is led to it. */
  onPut?: (decisionId: string) => void;
};

/** A proposal from its sentence to its look-again day. What it would need is said while it is written. */
export function ProposeForm({ agreementId, composing, reviewId, first, onPut }: ProposeFormProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const propose = useAct(trpc.adaptations.propose);
  const decisionId = useRef(uuidv7());
  const of = useChanges([], first);
  const [typedFault, setTypedFault] = useState<Fault | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [weighed, setWeighed] = useState<WeighedChange[]>(() => (first ? [weighable(first.kind)] : []));
  const latest = useRef(of);
  latest.current = of;
  const fault = typedFault ?? propose.fault;
  const faults = fault?.fields ?? {};

  /** Once the fields stand as typed, and not at each letter. */
  function weighSoon() {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => setWeighed(weigh(latest.current.read().proposed)), PAUSE);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { text, all } = fieldsOf(event.currentTarget);
    const { proposed, faults: unread } = of.read();
    const isRead = Object.keys(unread).length === 0;
    setTypedFault(isRead ? null : { code: 'INVALID', message: 'Some of this cannot be read.', fields: unread });
    if (!isRead) return;
    const isHunch = all('isHunch').length > 0;
    const because = text('decisionBecause');
    const sent = await propose.send({
      agreementId,
      decisionId: decisionId.current,
      reviewId,
      text: text('text'),
      because: isHunch ? null : because,
      hunch: isHunch ? because : null,
      evidenceIds: all('evidenceIds'),
      measureIds: all('measureIds'),
      insightIds: all('insightIds'),
      expected: text('decisionExpected'),
      lookAgainOn: text('lookAgainOn'),
      changes: proposed,
    });
    if (!sent.ok) return;
    if (onPut) onPut(decisionId.current);
    else router.push(`/agreements/${agreementId}/changes/${decisionId.current}`);
  }

  return (
    <form ref={of.form} method="post" noValidate onSubmit={submit} onChange={weighSoon}>
      <ActFaults fault={fault} idOf={(field) => OWN_IDS[field] ?? field} />
      <Question title="What do you propose?" lead="One sentence that everybody can answer.">
        <TextArea
          name="text"
          label="The proposal"
          rows={2}
          maxLength={500}
          defaultValue={first ? asProposal(first, composing) : undefined}
          fault={faults.text}
        />
      </Question>
      <Question title="What would it change?" lead="Nothing, one thing or several: together they are one decision.">
        <ChangesFields of={of} composing={composing} faults={faults} />
        <Verdict agreementId={agreementId} changes={weighed} insideWords={composing.envelope.insideWords} />
      </Question>
      <Question
        title="Because of what?"
        lead="Every change says what it rests on: something we learnt, or honestly a hunch."
      >
        <BecauseFields composing={composing} faults={faults} />
      </Question>
      <Question title="What do you expect, and when do we look again?">
        <TextArea
          name="decisionExpected"
          label="We expect"
          help="What would show that it helped? What would show that it did harm?"
          optional
          rows={2}
          maxLength={1000}
          fault={faults.expected}
        />
        <DateField
          name="lookAgainOn"
          label="We look at it again on"
          help="The decision comes back on that day, whatever became of it."
          min={addDays(composing.today, 1)}
          fault={faults.lookAgainOn}
        />
      </Question>
      <ButtonRow>
        <Button type="submit" pending={propose.pending && 'Putting it forward'}>
          Put it to everybody
        </Button>
      </ButtonRow>
    </form>
  );
}

/** Milliseconds. */
const PAUSE = 400;

const OWN_IDS: Record<string, string> = {
  because: 'decisionBecause',
  hunch: 'decisionBecause',
  expected: 'decisionExpected',
};

function weighable(kind: ChangeKind): WeighedChange {
  return kind === 'money moved' ? { kind, put: { moves: [], fromMonth: '2000-01' } } : { kind };
}

/** As much of what is typed as can be weighed: an amount that is not written yet counts for nothing. */
function weigh(proposed: ReturnType<ReturnType<typeof useChanges>['read']>['proposed']): WeighedChange[] {
  return proposed.map((change) => {
    if (change.kind !== 'money moved') return { kind: change.kind };
    const moves = change.put.moves.map(({ perYear }) => ({ perYear: perYear ?? 0 }));
    return { kind: change.kind, put: { moves, fromMonth: change.put.fromMonth } };
  });
}
