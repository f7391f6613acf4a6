import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { can } from '#/access/policy.ts';
import { refusal } from '#/access/refusal.ts';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { agreements, participants } from '#/modules/agreements/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { monthsDue } from './due.ts';
import { withoutSmallCounts } from './small-counts.ts';
import {
  annotations,
  measureDefinitions,
  measureGoals,
  measures,
  readingCorrections,
  readings,
  rebases,
} from './tables.ts';

const owner = alias(persons, 'owner');

/** Every measure of the agreement with its readings: what charts are drawn from. */
export async function listMeasures(ctx: AgreementContext) {
  const mine = await readMeasures(ctx);
  return withSeries(ctx, mine);
}

/** One measure with all that is known of it. */
export async function getMeasure(ctx: AgreementContext, measureId: string) {
  const [measure] = await withSeries(ctx, await readMeasures(ctx, measureId));
  if (!measure) throw notFound('measure');
  const may = mayMeasure(ctx);
  return {
    ...measure,
    corrections: await readCorrections(ctx, measure),
    today: dayIn(ctx.now, ctx.actor.timeZone),
    may: { ...may, post: may.post && !measure.retiredAt },
  };
}

/** What this person may do about measures here. */
export function mayMeasure({ actor }: AgreementContext) {
  return {
    post: can(actor, 'reading.post'),
    correct: can(actor, 'reading.correct'),
    annotate: can(actor, 'annotation.add'),
    edit: can(actor, 'measure.edit'),
    propose: can(actor, 'decision.propose'),
    /** Why a reading cannot be posted here, for where the form would stand. */
    reason: can(actor, 'reading.post') ? null : refusal(actor, 'reading.post'),
  };
}

/** What the form of a measure offers: who may be asked to post it, and where its months begin. */
export async function measureChoices(ctx: AgreementContext) {
  const { agreementId, timeZone } = ctx.actor;
  const [owners, [agreement]] = await Promise.all([
    ctx.db
      .select({ id: participants.personId, name: persons.name })
      .from(participants)
      .innerJoin(persons, eq(persons.id, participants.personId))
      .where(and(eq(participants.agreementId, agreementId), isNull(participants.leftAt)))
      .orderBy(asc(persons.name), asc(persons.id)),
    ctx.db.select({ startsOn: agreements.startsOn }).from(agreements).where(eq(agreements.id, agreementId)),
  ]);
  const thisMonth = dayIn(ctx.now, timeZone).slice(0, 7);
  return { owners, thisMonth, startMonth: agreement?.startsOn.slice(0, 7) ?? thisMonth };
}

export type MeasureWithSeries = Awaited<ReturnType<typeof listMeasures>>[number];
export type MeasureDetail = Awaited<ReturnType<typeof getMeasure>>;
export type MeasureChoices = Awaited<ReturnType<typeof measureChoices>>;

async function readMeasures(ctx: AgreementContext, measureId?: string) {
  return ctx.db
    .select({
      id: measures.id,
      name: measures.name,
      unit: measures.unit,
      kind: measures.kind,
      direction: measures.direction,
      purpose: measures.purpose,
      misleads: measures.misleads,
      source: measures.source,
      ownerId: measures.ownerId,
      owner: owner.name,
      dueDay: measures.dueDay,
      draftVersion: measures.draftVersion,
      retiredAt: measures.retiredAt,
    })
    .from(measures)
    .innerJoin(owner, eq(owner.id, measures.ownerId))
    .where(and(eq(measures.agreementId, ctx.actor.agreementId), measureId ? eq(measures.id, measureId) : undefined))
    .orderBy(asc(measures.position), asc(measures.id));
}

async function withSeries(ctx: AgreementContext, mine: Awaited<ReturnType<typeof readMeasures>>) {
  if (mine.length === 0) return [];
  const { agreementId } = ctx.actor;
  const ids = mine.map((measure) => measure.id);
  // Sent together: the connection carries them in one go.
  const [values, starts, definitions, notes, links, threshold] = await Promise.all([
    ctx.db
      .select({
        id: readings.id,
        measureId: readings.measureId,
        month: readings.month,
        value: readings.value,
        numerator: readings.numerator,
        denominator: readings.denominator,
        note: readings.note,
        postedBy: persons.name,
        postedAt: readings.postedAt,
        version: readings.version,
      })
      .from(readings)
      .innerJoin(persons, eq(persons.id, readings.postedBy))
      .where(and(eq(readings.agreementId, agreementId), inArray(readings.measureId, ids)))
      .orderBy(asc(readings.measureId), asc(readings.month)),
    ctx.db
      .select({
        measureId: rebases.measureId,
        fromMonth: rebases.fromMonth,
        reason: rebases.reason,
        adaptationId: rebases.adaptationId,
      })
      .from(rebases)
      .where(and(eq(rebases.agreementId, agreementId), inArray(rebases.measureId, ids)))
      .orderBy(asc(rebases.fromMonth)),
    ctx.db
      .select({
        measureId: measureDefinitions.measureId,
        fromMonth: measureDefinitions.fromMonth,
        fixAfterPoints: measureDefinitions.fixAfterPoints,
        rounding: measureDefinitions.rounding,
        countsPeople: measureDefinitions.countsPeople,
        agreementVersion: measureDefinitions.agreementVersion,
      })
      .from(measureDefinitions)
      .where(and(eq(measureDefinitions.agreementId, agreementId), inArray(measureDefinitions.measureId, ids)))
      .orderBy(asc(measureDefinitions.fromMonth)),
    ctx.db
      .select({
        measureId: annotations.measureId,
        id: annotations.id,
        month: annotations.month,
        kind: annotations.kind,
        text: annotations.text,
        by: persons.name,
        at: annotations.at,
      })
      .from(annotations)
      .innerJoin(persons, eq(persons.id, annotations.by))
      .where(and(eq(annotations.agreementId, agreementId), inArray(annotations.measureId, ids)))
      .orderBy(asc(annotations.month)),
    ctx.db
      .select({ measureId: measureGoals.measureId, goalId: measureGoals.goalId })
      .from(measureGoals)
      .where(and(eq(measureGoals.agreementId, agreementId), inArray(measureGoals.measureId, ids))),
    readThreshold(ctx),
  ]);
  const of = <T extends { measureId: string }>(rows: T[], id: string) => rows.filter((row) => row.measureId === id);
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  return mine.map((measure) => {
    const itsDefinitions = of(definitions, measure.id);
    // Once it is said to count people, what was posted before is held to it as well.
    const countsPeople = itsDefinitions.some((definition) => definition.countsPeople);
    const own = {
      definitions: itsDefinitions,
      countsPeople,
      threshold: countsPeople ? threshold : 0,
      readings: of(values, measure.id).map((reading) => withoutSmallCounts(reading, countsPeople ? threshold : 0)),
    };
    const firstMonth = own.definitions[0]?.fromMonth;
    const isCounted = firstMonth && !measure.retiredAt && ctx.actor.agreementStatus === 'active';
    return {
      ...measure,
      ...own,
      rebases: of(starts, measure.id),
      annotations: of(notes, measure.id),
      goalIds: of(links, measure.id).map((link) => link.goalId),
      /** The month under way in the agreement's zone. */
      thisMonth: today.slice(0, 7),
      due: isCounted ? monthsDue({ firstMonth, readings: own.readings, dueDay: measure.dueDay, today }) : [],
    };
  });
}

/** From which number on counts are shown. */
export async function readThreshold({ db, actor }: Pick<AgreementContext, 'db' | 'actor'>): Promise<number> {
  const [agreement] = await db
    .select({ threshold: agreements.smallNumberThreshold })
    .from(agreements)
    .where(eq(agreements.id, actor.agreementId));
  return agreement?.threshold ?? 0;
}

/** What each reading said before, kept back where its number is small like the reading itself. */
async function readCorrections(ctx: AgreementContext, { id: measureId, threshold }: { id: string; threshold: number }) {
  const rows = await ctx.db
    .select({
      readingId: readingCorrections.readingId,
      was: readingCorrections.was,
      wasNumerator: readingCorrections.wasNumerator,
      wasDenominator: readingCorrections.wasDenominator,
      reason: readingCorrections.reason,
      by: persons.name,
      at: readingCorrections.at,
    })
    .from(readingCorrections)
    .innerJoin(readings, eq(readings.id, readingCorrections.readingId))
    .innerJoin(persons, eq(persons.id, readingCorrections.by))
    .where(and(eq(readingCorrections.agreementId, ctx.actor.agreementId), eq(readings.measureId, measureId)))
    .orderBy(asc(readingCorrections.at));
  return rows.map(({ was: value, wasNumerator: numerator, wasDenominator: denominator, ...rest }) => {
    const was = withoutSmallCounts({ value, numerator, denominator }, threshold);
    return { ...rest, was: was.value, wasNumerator: was.numerator, wasDenominator: was.denominator, few: was.few };
  });
}
