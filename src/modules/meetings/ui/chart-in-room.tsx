'use client';

import { type FormEvent, useEffect, useState } from 'react';
import type { Side } from '#/access/sides.ts';
import { ActFaults } from '#/client/act-faults.tsx';
import { uuidv7 } from '#/lib/uuid.ts';
import { analysed } from '#/modules/measures/analysed.ts';
import { readingInWords } from '#/modules/measures/reading-in-words.ts';
import { MeasureWords } from '#/modules/measures/ui/measure-words.tsx';
import { XmrChart } from '#/modules/measures/ui/xmr-chart.tsx';
import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { TextArea } from '#/ui/form/text-area.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Fold } from '#/ui/sides/fold.tsx';
import { Small } from '#/ui/text/small.tsx';
import { factsOf } from '../room.ts';
import type { ReadingFact } from '../room-facts.ts';
import { LONGEST_CARD } from '../vocabulary.ts';
import { useMeeting } from './meeting-context.tsx';
import { useRoomAct } from './use-room-act.ts';

/** A chart before everybody, as it stood when it was put there; each side’s own reading, then both side by side. */
export default function ChartInRoom({ measureId, isRoom = false }: { measureId: string; isRoom?: boolean }) {
  const { room, leads, takesPart, isGuest } = useMeeting();
  const { act, fault, pending } = useRoomAct();
  const shown = factsOf(room, 'chart')
    .filter((chart) => chart.measureId === measureId)
    .at(-1);
  if (!shown) return null;
  const measure = shown.chart;
  const analysis = analysed(measure);
  const read = factsOf(room, 'reading').filter((reading) => reading.measureId === measureId);
  return (
    <Stack as="section">
      <Axis>
        <MeasureWords measure={measure} reading={readingInWords(measure, analysis)} analysis={analysis} heading="h2" />
        <XmrChart measure={measure} analysis={analysis} />
      </Axis>
      {read.length > 0 ? (
        <BothReadings read={read} />
      ) : isGuest ? (
        <Small>One of each side writes how they read it. Both are shown here side by side.</Small>
      ) : takesPart && !isRoom ? (
        <OwnReadingForm measureId={measureId} />
      ) : null}
      {read.length === 0 ? <Small soft={false}>{laidInWords(shown.readBy)}</Small> : null}
      <ActFaults fault={fault} />
      {leads && !isRoom ? (
        <ButtonRow>
          {read.length === 0 ? (
            <Button
              kind="quiet"
              pending={pending === 'revealReadings' && 'Showing them'}
              onClick={() => act('revealReadings', { measureId })}
            >
              Show the readings side by side
            </Button>
          ) : null}
          <Button kind="plain" onClick={() => act('showChart', { chartId: uuidv7(), measureId: null })}>
            Take the chart away
          </Button>
        </ButtonRow>
      ) : null}
    </Stack>
  );
}

/** Which sides have laid their reading; what it says lies face down. */
function laidInWords(readBy: readonly Side[]): string {
  const to = (['commissioning', 'providing'] as const).filter((side) => !readBy.includes(side));
  if (to.length === 0) return 'Both sides have laid their reading.';
  return to.length === 2
    ? 'Neither side has laid its reading yet.'
    : `The ${to[0] === 'providing' ? 'commissioning' : 'providing'} side has laid its reading. The ${to[0]} side has not yet.`;
}

function BothReadings({ read }: { read: ReadingFact[] }) {
  const { seatOf } = useMeeting();
  const of = (side: string) => {
    const here = read.filter((reading) => reading.side === side);
    if (here.length === 0) return <Small>Wrote no reading of its own.</Small>;
    return here.map((reading) => (
      <div key={reading.id}>
        <p>{reading.text}</p>
        <Small>{seatOf(reading.seatId)?.name}</Small>
      </div>
    ));
  };
  const partners = read.some(({ side }) => side === 'partner') ? { partners: { content: of('partner') } } : {};
  return (
    <Fold commissioning={{ content: of('commissioning') }} providing={{ content: of('providing') }} {...partners} />
  );
}

function OwnReadingForm({ measureId }: { measureId: string }) {
  const { mine, words, doOwn, me } = useMeeting();
  const kept = mine.readings.find((reading) => reading.measureId === measureId);
  const field = `reading ${measureId}`;
  const [text, setText] = useState('');
  useEffect(() => setText(words.draft(field) || kept?.text || ''), [words, field, kept?.text]);

  function lay(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = text.trim();
    if (!written) return;
    const readingId = kept?.id ?? uuidv7();
    doOwn({ name: 'writeReading', input: { readingId, measureId, text: written, version: kept?.version ?? 0 } });
    words.keepDraft(field, '');
  }

  return (
    <form method="post" noValidate onSubmit={lay}>
      <TextArea
        id="own-reading"
        name="text"
        label={`What does the ${me?.side} side read in it?`}
        help="One of you writes for your side. The other side reads it when both are shown."
        rows={2}
        maxLength={LONGEST_CARD}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          words.keepDraft(field, event.currentTarget.value);
        }}
      />
      <ButtonRow>
        <Button type="submit" kind="quiet">
          {kept ? 'Change our reading' : 'Lay our reading face down'}
        </Button>
      </ButtonRow>
    </form>
  );
}
