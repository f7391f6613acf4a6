'use client';

import { type FormEvent, useRef, useState } from 'react';
import { ActFaults } from '#/client/act-faults.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { FormStatus } from '#/ui/form/form-status.tsx';
import { SelectField } from '#/ui/form/select-field.tsx';
import { StaleNotice } from '#/ui/form/stale-notice.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Small } from '#/ui/text/small.tsx';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import {
  AUTHORS_WORDS,
  KIND_WORDS,
  minutesInAll,
  readCourse,
  type WayOfMeeting as Way,
  wayInWords,
} from '../course-typed.ts';
import { AUTHORS_SHOWN, type AuthorsShown, STAGE_KINDS } from '../vocabulary.ts';
import { StageInCourse } from './stage-in-course.tsx';
import { useCourse } from './use-course.ts';
import styles from './way-of-meeting.module.css';

type WayOfMeetingProps = { agreementId: string; timeZone: string; way: Way };

/** The course of this agreement’s own reviews: order, minutes, what each stage asks, and whether names are opened. */
export function WayOfMeeting({ agreementId, timeZone, way }: WayOfMeetingProps) {
  const change = useAct(useTRPC().meetings.changeTemplate);
  const of = useCourse(way.stages);
  const [authors, setAuthors] = useState<AuthorsShown>(way.authors);
  const [version, setVersion] = useState(way.version);
  const kind = useRef<HTMLDivElement>(null);
  const { theirs } = change;
  const faults = change.fault?.fields ?? {};
  const faultsOf = (nth: number) =>
    Object.fromEntries(
      Object.entries(faults).flatMap(([field, words]) => {
        const [, at, name] = field.split('.');
        return Number(at) === nth && name ? [[name, words]] : [];
      }),
    );
  const idOf = (field: string) => {
    const [list, at, name] = field.split('.');
    return list === 'stages' && at ? `stage-${of.course[Number(at)]?.key}-${name ?? 'title'}` : field;
  };

  async function save(on: number) {
    const sent = await change.send({ agreementId, version: on, authors, stages: readCourse(of.course) });
    if (sent.ok) return setVersion(sent.data.version);
    const wrong = Object.keys(sent.fault.fields).map((field) => Number(field.split('.')[1]));
    of.show(of.course.flatMap(({ key }, nth) => (wrong.includes(nth) ? [key] : [])));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void save(theirs?.version ?? version);
  }

  function keepTheirs(kept: Way) {
    of.put(kept.stages);
    setAuthors(kept.authors);
    setVersion(kept.version);
    change.forget();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      {theirs ? (
        <StaleNotice
          pending={change.pending}
          onKeepTheirs={() => keepTheirs(theirs)}
          onKeepMine={() => save(theirs.version)}
        >
          <div className={styles.texts}>
            <BothLines label="What it says now" lines={wayInWords(theirs)} />
            <BothLines label="What you wrote" lines={wayInWords({ stages: readCourse(of.course), authors })} />
          </div>
        </StaleNotice>
      ) : (
        <ActFaults fault={change.fault} idOf={idOf} />
      )}
      <ol className={styles.stages}>
        {of.course.map((stage, nth) => (
          <StageInCourse
            key={stage.key}
            stage={stage}
            nth={nth}
            of={of.course.length}
            isOpen={of.open.has(stage.key)}
            faults={faultsOf(nth)}
            onOpen={() => of.fold(stage.key)}
            onChange={(to) => of.change(stage.key, to)}
            onMove={(by) => of.move(stage.key, by)}
            onLeaveOut={() => of.leaveOut(stage.key)}
          />
        ))}
      </ol>
      <Small>{minutesInAll(of.course)} minutes in all.</Small>
      <div className={styles.add} ref={kind}>
        <SelectField
          id="stage-to-add"
          name="kind"
          label="One more stage"
          options={STAGE_KINDS.map((value) => ({ value, words: KIND_WORDS[value] }))}
        />
        <Button kind="quiet" small onClick={() => of.add(kind.current?.querySelector('select')?.value ?? '')}>
          Add it
        </Button>
      </div>
      <Choices
        name="authors"
        label="When do names appear on the notes?"
        options={AUTHORS_SHOWN.map((value) => ({ value, words: AUTHORS_WORDS[value] }))}
        value={authors}
        onChoose={(value) => setAuthors(value as AuthorsShown)}
        fault={faults.authors}
      />
      <ButtonRow>
        <Button type="submit" pending={change.pending && 'Saving'}>
          Save our way of meeting
        </Button>
        <Button kind="plain" onClick={of.usual}>
          Put back the usual course
        </Button>
        <FormStatus savedAt={change.savedAt ?? undefined} timeZone={timeZone} />
      </ButtonRow>
      <div role="status">
        <VisuallyHidden>{of.said}</VisuallyHidden>
      </div>
    </form>
  );
}

function BothLines({ label, lines }: { label: string; lines: string[] }) {
  return (
    <div>
      <Label as="h3">{label}</Label>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
