import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { can } from '#/access/policy.ts';
import { notFound } from '#/lib/app-error.ts';
import { dayIn } from '#/lib/days.ts';
import { participants, parties } from '#/modules/agreements/tables.ts';
import { organisations } from '#/modules/organisations/tables.ts';
import { persons } from '#/modules/people/tables.ts';
import type { AgreementContext } from '#/server/context.ts';
import { authorHasLeft } from '../commands/piece.ts';
import { coversReaders } from '../consent.ts';
import { gapOf } from '../standing.ts';
import { evidence, evidenceAdditions, evidenceLooks, evidencePlacements } from '../tables.ts';
import { knownNames } from './composing.ts';
import { filesOf } from './files.ts';
import { linksOf } from './links.ts';
import { responsesTo } from './responses.ts';

/** As long as one who posted a piece is told that it was kept, in milliseconds. */
const JUST_NOW = 10 * 60_000;

/** One piece as this person may read it: words, additions, what it is about, who looked, what was said, what one may do. */
export async function getEvidence(ctx: AgreementContext, evidenceId: string) {
  const found = await loadWithWords(ctx, evidenceId);
  const gap = gapOf(found.placement, ctx.now, ctx.actor.timeZone);
  if (gap) return { ...goneFor(ctx, found), evidenceId, gap };
  const isMine = found.placement.authorId === ctx.actor.personId;
  const [links, additions, files, looks, responses, askable, known] = await Promise.all([
    linksOf(ctx, evidenceId),
    ctx.db
      .select({
        id: evidenceAdditions.id,
        addedTo: evidenceAdditions.addedTo,
        text: evidenceAdditions.text,
        at: evidenceAdditions.at,
        byTeller: evidenceAdditions.byTeller,
      })
      .from(evidenceAdditions)
      .where(eq(evidenceAdditions.evidenceId, evidenceId))
      .orderBy(asc(evidenceAdditions.at), asc(evidenceAdditions.id)),
    filesOf(ctx, evidenceId),
    looksAt(ctx, evidenceId),
    responsesTo(ctx, evidenceId),
    isMine ? others(ctx, evidenceId) : [],
    isMine ? knownNames(ctx) : [],
  ]);
  const asked = new Set(looks.map((look) => look.personId));
  return {
    evidenceId,
    ...found.placement,
    author: found.author,
    words: found.words,
    gap,
    links,
    additions,
    files,
    looks,
    responses,
    askable: askable.filter((person) => !asked.has(person.personId)),
    known,
    isJustPosted: isMine && Date.parse(ctx.now) - Date.parse(found.placement.postedAt) < JUST_NOW,
    today: dayIn(ctx.now, ctx.actor.timeZone),
    timeZone: ctx.actor.timeZone,
    may: whatOneMay(ctx, found, false, looks),
  };
}
export type OneStory = Awaited<ReturnType<typeof getEvidence>>;
/** One that may be read. */
export type OpenStory = Extract<OneStory, { gap: null }>;

/** What a gap tells besides since when it is there: nothing of what stood there, whose it was, or what it was about. */
function goneFor(ctx: AgreementContext, found: Found) {
  const may = whatOneMay(ctx, found, true, []);
  return {
    authorId: null,
    organisationId: null,
    authorHasLeft: (may.renew || may.withdraw) && found.placement.authorHasLeft,
    visibility: null,
    postedAt: null,
    kind: null,
    perspective: null,
    surprising: false,
    harm: false,
    consentEndsAt: null,
    withdrawnAt: null,
    usedAt: null,
    releasedAt: null,
    releasedBy: null,
    author: null,
    words: null,
    links: { goals: [], measures: [], questions: [] },
    additions: [],
    files: [],
    looks: [],
    responses: [],
    askable: [],
    known: [],
    isJustPosted: false,
    today: dayIn(ctx.now, ctx.actor.timeZone),
    timeZone: ctx.actor.timeZone,
    may,
  };
}

async function loadWithWords(ctx: AgreementContext, evidenceId: string) {
  const checker = alias(persons, 'checker');
  const asker = alias(persons, 'asker');
  const releaser = alias(persons, 'releaser');
  const { id: _, organisationId: __, authorId: ___, ...words } = evidenceColumns;
  const [found] = await ctx.db
    .select({
      placement: {
        authorId: evidencePlacements.authorId,
        organisationId: evidencePlacements.organisationId,
        authorHasLeft,
        visibility: evidencePlacements.visibility,
        postedAt: evidencePlacements.postedAt,
        kind: evidencePlacements.kind,
        perspective: evidencePlacements.perspective,
        surprising: evidencePlacements.surprising,
        harm: evidencePlacements.harm,
        consentEndsAt: evidencePlacements.consentEndsAt,
        withdrawnAt: evidencePlacements.withdrawnAt,
        usedAt: evidencePlacements.usedAt,
        releasedAt: evidencePlacements.releasedAt,
        releasedBy: releaser.name,
      },
      author: { name: persons.name, organisation: organisations.name, side: parties.side },
      words,
      checkedBy: checker.name,
      askedBy: asker.name,
    })
    .from(evidencePlacements)
    .innerJoin(persons, eq(persons.id, evidencePlacements.authorId))
    .leftJoin(organisations, eq(organisations.id, evidencePlacements.organisationId))
    .leftJoin(
      parties,
      and(
        eq(parties.agreementId, evidencePlacements.agreementId),
        eq(parties.organisationId, evidencePlacements.organisationId),
      ),
    )
    .leftJoin(evidence, eq(evidence.id, evidencePlacements.evidenceId))
    .leftJoin(checker, eq(checker.id, evidence.checkedBy))
    .leftJoin(asker, eq(asker.id, evidence.consentBy))
    .leftJoin(releaser, eq(releaser.id, evidencePlacements.releasedBy))
    .where(
      and(eq(evidencePlacements.agreementId, ctx.actor.agreementId), eq(evidencePlacements.evidenceId, evidenceId)),
    );
  if (!found) throw notFound('story');
  const { checkedBy, askedBy, author, ...rest } = found;
  return {
    ...rest,
    author: {
      name: author.name ?? '',
      organisation: author.organisation ?? '',
      side: author.side ?? ('partner' as const),
    },
    words: found.words?.text === null || !found.words ? null : { ...found.words, checkedBy, askedBy },
  };
}

const evidenceColumns = {
  id: evidence.id,
  organisationId: evidence.organisationId,
  authorId: evidence.authorId,
  title: evidence.title,
  text: evidence.text,
  whatChanged: evidence.whatChanged,
  significance: evidence.significance,
  accordingTo: evidence.accordingTo,
  context: evidence.context,
  contribution: evidence.contribution,
  challengesAssumption: evidence.challengesAssumption,
  kindNote: evidence.kindNote,
  happenedOn: evidence.happenedOn,
  language: evidence.language,
  consentStatus: evidence.consentStatus,
  consentScope: evidence.consentScope,
  consentScopeNote: evidence.consentScopeNote,
  consentHow: evidence.consentHow,
  consentOn: evidence.consentOn,
  consentEndsOn: evidence.consentEndsOn,
  namedAs: evidence.namedAs,
  called: evidence.called,
  identifiability: evidence.identifiability,
  identifiabilitySteps: evidence.identifiabilitySteps,
  checkedOn: evidence.checkedOn,
};

/** Who was asked to look at it: known to who asked and who was asked. */
function looksAt(ctx: AgreementContext, evidenceId: string) {
  return ctx.db
    .select({
      personId: evidenceLooks.personId,
      person: persons.name,
      askedAt: evidenceLooks.askedAt,
      lookedAt: evidenceLooks.lookedAt,
      said: evidenceLooks.said,
    })
    .from(evidenceLooks)
    .innerJoin(persons, eq(persons.id, evidenceLooks.personId))
    .where(and(eq(evidenceLooks.agreementId, ctx.actor.agreementId), eq(evidenceLooks.evidenceId, evidenceId)))
    .orderBy(asc(evidenceLooks.askedAt));
}

/** The others in the agreement whom its teller lets see it, one of whom may be asked to look. */
function others(ctx: AgreementContext, evidenceId: string) {
  return ctx.db
    .select({ personId: persons.id, name: persons.name, organisation: organisations.name })
    .from(participants)
    .innerJoin(persons, eq(persons.id, participants.personId))
    .leftJoin(organisations, eq(organisations.id, participants.organisationId))
    .where(
      and(
        eq(participants.agreementId, ctx.actor.agreementId),
        isNull(participants.leftAt),
        isNotNull(persons.name),
        ne(persons.id, ctx.actor.personId),
        sql`access.may_be_shown(${evidenceId}::uuid, ${ctx.actor.agreementId}::uuid, ${persons.id})`,
      ),
    )
    .orderBy(asc(persons.name))
    .limit(100);
}

type Found = Awaited<ReturnType<typeof loadWithWords>>;

function whatOneMay(
  { actor }: AgreementContext,
  { placement, words }: Found,
  isGone: boolean,
  looks: { personId: string; lookedAt: string | null }[],
) {
  const { visibility } = placement;
  const askedOfMe = looks.some((look) => look.personId === actor.personId && !look.lookedAt);
  return {
    addTo: !isGone && can(actor, 'evidence.add to', placement),
    share:
      !isGone && (visibility === 'private' || visibility === 'organisation') && can(actor, 'evidence.share', placement),
    askForALook: !isGone && can(actor, 'evidence.ask for a look', placement),
    look: !isGone && can(actor, 'evidence.look', { askedOfMe }),
    release:
      !isGone &&
      visibility === 'agreement' &&
      coversReaders(words?.consentScope ?? [], 'wider') &&
      can(actor, 'evidence.release', placement),
    renew:
      !placement.withdrawnAt && placement.consentEndsAt !== null && can(actor, 'evidence.renew consent', placement),
    withdraw: !placement.withdrawnAt && can(actor, 'evidence.withdraw', placement),
    respond: !isGone && can(actor, 'response.give'),
  };
}
