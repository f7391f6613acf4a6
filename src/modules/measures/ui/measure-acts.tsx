import { addMonths } from '#/lib/days.ts';
import { monthsBetween } from '#/ui/form/months-between.ts';
import { More } from '#/ui/form/more.tsx';
import type { MeasureDetail } from '../queries.ts';
import { Annotate } from './annotate.tsx';
import { CorrectReading } from './correct-reading.tsx';
import { PostReading } from './post-reading.tsx';

type MeasureActsProps = { agreementId: string; measure: MeasureDetail; timeZone: string };

/** Months before the measure's first that may be posted too: they make firmer limits. */
const EARLIER_MONTHS = 24;

/** What one may do about a measure's readings: post a month, put one right. */
export function MeasureActs({ agreementId, measure, timeZone }: MeasureActsProps) {
  const { id, kind, unit, readings, thisMonth, due, may } = measure;
  const first = addMonths(firstMonthOf(measure), -EARLIER_MONTHS);
  const posted = new Set(readings.map(({ month }) => month));
  const months = monthsBetween(first, thisMonth).filter((month) => !posted.has(month));
  const shared = { agreementId, timeZone };
  return (
    <>
      {may.post && months.length > 0 ? (
        <PostReading {...shared} measure={{ id, kind, unit }} months={months} due={due.map(({ month }) => month)} />
      ) : null}
      {may.correct && readings.length > 0 ? (
        <More summary="Correct a reading">
          <CorrectReading {...shared} measure={{ kind, unit }} readings={readings.toReversed()} />
        </More>
      ) : null}
      {may.reason ? <p>{may.reason}</p> : null}
    </>
  );
}

/** Says what was going on in any month since the measure began. */
export function MeasureAnnotate({ agreementId, measure, timeZone }: MeasureActsProps) {
  if (!measure.may.annotate) return null;
  return (
    <More summary="Say what was going on in a month">
      <Annotate
        agreementId={agreementId}
        measureId={measure.id}
        firstMonth={firstMonthOf(measure)}
        lastMonth={measure.thisMonth}
        timeZone={timeZone}
      />
    </More>
  );
}

function firstMonthOf({ definitions, readings, thisMonth }: MeasureDetail): string {
  const months = [definitions[0]?.fromMonth, readings[0]?.month, thisMonth].filter((month) => month !== undefined);
  return months.sort()[0] ?? thisMonth;
}
