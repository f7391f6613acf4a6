import { and, asc, eq, isNull } from 'drizzle-orm';
import { can } from '#/access/policy.ts';
import { refusal } from '#/access/refusal.ts';
import { dayIn } from '#/lib/days.ts';
import type { AgreementContext } from '#/server/context.ts';
import { loadAgreement, loadParties } from '../commands/load.ts';
import type { WholeText } from '../commands/whole-text.ts';
import { waitedFor, wordsOn } from '../lifecycle.ts';
import type { Snapshot } from '../snapshot.ts';
import { clauses, moneyLines } from '../tables.ts';
import { inForceOn, versionNumber } from '../version-number.ts';
import { type NameUnder, readNames } from './names.ts';
import { listVersions, readVersion, type VersionLine } from './versions.ts';

type AgreementRow = Awaited<ReturnType<typeof loadAgreement>>;

/** Which text is shown: the draft, the one out for signature, or a version; none where a day lies before the first. */
export type Shown =
  | { kind: 'draft' }
  | { kind: 'proposed'; hash: string; at: string }
  | {
      kind: 'version';
      number: string;
      hash: string;
      decisionId: string | null;
      takesEffectOn: string;
      isCurrent: boolean;
    };

/** The agreement as a document, as it stands or stood on a day, with what one may do about it. */
export async function getTerms(ctx: AgreementContext, on: string | undefined, whole: WholeText) {
  const agreement = await loadAgreement(ctx);
  const versions = await listVersions(ctx);
  const today = dayIn(ctx.now, agreement.timeZone);
  const chosen = await chooseText(ctx, agreement, versions, on, today, whole);
  return {
    status: agreement.status,
    timeZone: agreement.timeZone,
    today,
    myParty: ctx.actor.partyId,
    on: on ?? null,
    shown: chosen?.shown ?? null,
    text: chosen?.text ?? null,
    names: chosen ? await readNamesUnder(ctx, chosen.shown) : [],
    signing: await readSigning(ctx, agreement),
    end: await readEnd(ctx, agreement),
    endedAt: agreement.endedAt,
    endReason: agreement.endReason,
    versions,
    editing: can(ctx.actor, 'agreement.edit') ? await readEditing(ctx, agreement) : null,
    may: mayDo(ctx),
  };
}

export type TermsPage = Awaited<ReturnType<typeof getTerms>>;
export type Editing = NonNullable<TermsPage['editing']>;

async function chooseText(
  ctx: AgreementContext,
  agreement: AgreementRow,
  versions: VersionLine[],
  on: string | undefined,
  today: string,
  whole: WholeText,
): Promise<{ shown: Shown; text: Snapshot } | null> {
  const { proposedHash, proposedAt, proposedSnapshot } = agreement;
  if (versions.length === 0 && on) return null;
  if (agreement.status === 'proposed' && proposedHash && proposedAt && proposedSnapshot) {
    return { shown: { kind: 'proposed', hash: proposedHash, at: proposedAt }, text: proposedSnapshot };
  }
  if (versions.length === 0) return { shown: { kind: 'draft' }, text: await whole.read(ctx.db, agreement.id) };
  // Signed ahead of its period, the first version is what was agreed already.
  const current = inForceOn(versions, today) ?? versions.at(-1);
  const version = on ? inForceOn(versions, on) : current;
  if (!version) return null;
  const number = versionNumber(version);
  const { snapshot, hash, decisionId, takesEffectOn } = await readVersion(ctx, number);
  return {
    shown: { kind: 'version', number, hash, decisionId, takesEffectOn, isCurrent: version === current },
    text: snapshot,
  };
}

async function readNamesUnder(ctx: AgreementContext, shown: Shown): Promise<NameUnder[]> {
  if (shown.kind === 'draft') return [];
  const decisionId = shown.kind === 'version' ? shown.decisionId : null;
  return readNames(ctx, decisionId ?? ctx.actor.agreementId, shown.hash);
}

/** Who has signed the text that is out, who declined, and who is waited for; null where none is out. */
async function readSigning(ctx: AgreementContext, { status, proposedHash, proposedAt }: AgreementRow) {
  if (status !== 'proposed' || !proposedHash || !proposedAt) return null;
  const [parties, names] = await Promise.all([loadParties(ctx), readNames(ctx, ctx.actor.agreementId, proposedHash)]);
  const text = { hash: proposedHash, since: proposedAt };
  const marks = names.map((name) => ({ ...name, hash: proposedHash }));
  const mine = wordsOn(text, marks).get(ctx.actor.partyId ?? '')?.kind ?? null;
  return {
    hash: proposedHash,
    names: names.filter((name) => name.at >= proposedAt),
    waiting: waitedFor(text, parties, marks).map(({ id, name, side }) => ({ id, name, side })),
    mine,
  };
}

/** The end that is proposed, and who still has to agree to it. */
async function readEnd(ctx: AgreementContext, { status, endHash, endReason }: AgreementRow) {
  if (status !== 'active' || !endHash) return null;
  const [parties, names] = await Promise.all([loadParties(ctx), readNames(ctx, ctx.actor.agreementId, endHash)]);
  const marks = names.map((name) => ({ ...name, hash: endHash }));
  const waiting = waitedFor({ hash: endHash, since: '' }, parties, marks);
  return {
    hash: endHash,
    reason: endReason ?? '',
    names,
    waiting: waiting.map(({ id, name, side }) => ({ id, name, side })),
    mine: names.some((name) => name.partyId === ctx.actor.partyId),
  };
}

/** At which version each part was read, so that a save on an older one is told. */
async function readEditing(ctx: AgreementContext, agreement: AgreementRow) {
  const [itsClauses, itsLines] = await Promise.all([
    ctx.db
      .select({ id: clauses.id, draftVersion: clauses.draftVersion })
      .from(clauses)
      .where(and(eq(clauses.agreementId, agreement.id), isNull(clauses.removedAt)))
      .orderBy(asc(clauses.position), asc(clauses.id)),
    ctx.db
      .select({ id: moneyLines.id, draftVersion: moneyLines.draftVersion })
      .from(moneyLines)
      .where(and(eq(moneyLines.agreementId, agreement.id), isNull(moneyLines.removedAt))),
  ]);
  return {
    draftVersion: agreement.draftVersion,
    smallNumberThreshold: agreement.smallNumberThreshold,
    packOpensDaysBefore: agreement.packOpensDaysBefore,
    clauses: Object.fromEntries(itsClauses.map(({ id, draftVersion }) => [id, draftVersion])),
    moneyLines: Object.fromEntries(itsLines.map(({ id, draftVersion }) => [id, draftVersion])),
  };
}

function mayDo({ actor }: AgreementContext) {
  return {
    edit: can(actor, 'agreement.edit'),
    propose: can(actor, 'agreement.propose'),
    takeBack: can(actor, 'agreement.take back'),
    sign: can(actor, 'agreement.sign'),
    witness: can(actor, 'agreement.witness'),
    decline: can(actor, 'agreement.decline'),
    end: can(actor, 'agreement.end'),
    /** Why not, where the button would stand. */
    whyNotPropose: can(actor, 'agreement.propose') ? null : refusal(actor, 'agreement.propose'),
    whyNotSign: can(actor, 'agreement.sign') ? null : refusal(actor, 'agreement.sign'),
  };
}
