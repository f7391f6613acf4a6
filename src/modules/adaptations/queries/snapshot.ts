import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Snapshot } from '#/modules/agreements/snapshot.ts';
import { agreements, clauses, parties } from '#/modules/agreements/tables.ts';
import { goals, goalVersions, questions } from '#/modules/goals/tables.ts';
import { measureDefinitions, measures } from '#/modules/measures/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import type { Db } from '#/server/database.ts';
import { readMoney } from './snapshot-money.ts';

/** The agreement's text as it stands in its tables now: what is put to the parties, and what a version keeps. */
export async function readSnapshot(db: Db, agreementId: string): Promise<Snapshot> {
  const [agreement] = await db.select().from(agreements).where(eq(agreements.id, agreementId));
  if (!agreement) throw new Error('The text of an agreement that is not there.');
  // Sent together: the connection carries them in one go.
  const [itsParties, itsClauses, itsGoals, itsQuestions, itsMeasures, moneyLines] = await Promise.all([
    readParties(db, agreementId),
    readClauses(db, agreementId, agreement.purpose),
    readGoals(db, agreementId),
    readQuestions(db, agreementId),
    readMeasures(db, agreementId),
    readMoney(db, agreementId),
  ]);
  return {
    title: agreement.title,
    place: agreement.place,
    startingPoint: { kind: agreement.startingPointKind, text: agreement.startingPoint },
    purpose: agreement.purpose,
    period: { startsOn: agreement.startsOn, endsOn: agreement.endsOn },
    paymentTerms: agreement.paymentTerms,
    confidentiality: agreement.confidentiality,
    reviewEveryMonths: agreement.reviewEveryMonths,
    terms: agreement.terms,
    envelope: agreement.envelope,
    parties: itsParties,
    clauses: itsClauses,
    goals: itsGoals,
    questions: itsQuestions,
    measures: itsMeasures,
    moneyLines,
  };
}

async function readParties(db: Db, agreementId: string): Promise<Snapshot['parties']> {
  const rows = await db
    .select({
      id: parties.id,
      organisationId: parties.organisationId,
      name: organisations.name,
      side: parties.side,
      kind: parties.kind,
      signsSince: parties.signsSince,
    })
    .from(parties)
    .innerJoin(organisations, eq(organisations.id, parties.organisationId))
    .where(and(eq(parties.agreementId, agreementId), isNull(parties.leftAt)))
    .orderBy(asc(parties.joinedAt), asc(parties.id));
  return rows.map(({ signsSince, ...party }) => ({ ...party, signs: signsSince !== null }));
}

/** The clause that shows the purpose has no words of its own: its words are the purpose. */
async function readClauses(db: Db, agreementId: string, purpose: string): Promise<Snapshot['clauses']> {
  const rows = await db
    .select()
    .from(clauses)
    .where(and(eq(clauses.agreementId, agreementId), isNull(clauses.removedAt)))
    .orderBy(asc(clauses.position), asc(clauses.id));
  return rows.map((clause) => ({
    id: clause.id,
    section: clause.section,
    heading: clause.heading,
    text: clause.shows === 'purpose' ? purpose : clause.text,
    shows: clause.shows,
    oldTerm:
      clause.oldTerm === null || clause.oldTermOutcome === null
        ? null
        : { text: clause.oldTerm, outcome: clause.oldTermOutcome, reason: clause.oldTermReason ?? '' },
  }));
}

async function readGoals(db: Db, agreementId: string): Promise<Snapshot['goals']> {
  const rows = await db
    .selectDistinctOn([goals.position, goals.id], {
      id: goals.id,
      version: goalVersions.version,
      text: goalVersions.text,
      why: goalVersions.why,
    })
    .from(goals)
    .innerJoin(goalVersions, eq(goalVersions.goalId, goals.id))
    .where(and(eq(goals.agreementId, agreementId), isNull(goals.retiredAt)))
    .orderBy(asc(goals.position), asc(goals.id), desc(goalVersions.version));
  return rows;
}

async function readQuestions(db: Db, agreementId: string): Promise<Snapshot['questions']> {
  return db
    .select({ id: questions.id, goalId: questions.goalId, text: questions.text })
    .from(questions)
    .where(and(eq(questions.agreementId, agreementId), isNull(questions.retiredAt)))
    .orderBy(asc(questions.posedAt), asc(questions.id));
}

async function readMeasures(db: Db, agreementId: string): Promise<Snapshot['measures']> {
  const [rows, definitions] = await Promise.all([
    db
      .select({
        id: measures.id,
        name: measures.name,
        unit: measures.unit,
        kind: measures.kind,
        direction: measures.direction,
        purpose: measures.purpose,
        misleads: measures.misleads,
        source: measures.source,
      })
      .from(measures)
      .where(and(eq(measures.agreementId, agreementId), isNull(measures.retiredAt)))
      .orderBy(asc(measures.position), asc(measures.id)),
    db
      .select({
        measureId: measureDefinitions.measureId,
        from: measureDefinitions.fromMonth,
        fixAfterPoints: measureDefinitions.fixAfterPoints,
        rounding: measureDefinitions.rounding,
        countsPeople: measureDefinitions.countsPeople,
      })
      .from(measureDefinitions)
      .where(eq(measureDefinitions.agreementId, agreementId))
      .orderBy(asc(measureDefinitions.fromMonth)),
  ]);
  return rows.map((measure) => ({
    ...measure,
    definitions: definitions
      .filter((definition) => definition.measureId === measure.id)
      .map(({ from, fixAfterPoints, rounding, countsPeople }) => ({
        ...{ from, fixAfterPoints, rounding },
        // Said only where it does: what was agreed before this was asked keeps its words, and its hash.
        ...(countsPeople ? { countsPeople } : {}),
      })),
  }));
}
