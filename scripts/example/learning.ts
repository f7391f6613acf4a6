import { addDays, momentAt } from '#/lib/days.ts';
import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import { ADDED_TO, CONSENT_SCOPES, EVIDENCE_KINDS, IDENTIFIABILITIES, NAMINGS } from '#/modules/evidence/vocabulary.ts';
import { type ExampleAct, idOf, idsOf, onDay, utc } from './act.ts';
import type { ExampleEvidence, ExampleFile } from './shape.ts';

/** What a second reader says who releases a piece. */
const SURE = { nobodySingledOut: true, nobodyLinked: true, nobodyGuessed: true } as const;

/** Readings and their corrections, what was said beside months, and evidence with its whole life. */
export function learning(file: ExampleFile): ExampleAct[] {
  return [...readings(file), ...annotations(file), ...file.evidence.flatMap((piece) => lifeOf(piece, file))];
}

function readings(file: ExampleFile): ExampleAct[] {
  return file.measures.flatMap((measure) =>
    measure.values.flatMap((value): ExampleAct[] => {
      const readingId = idOf(`${measure.id} ${value.month}`);
      const corrections = value.corrections ?? [];
      const first = corrections[0]?.was ?? value.value;
      const parts = { numerator: value.numerator ?? null, denominator: value.denominator ?? null };
      return [
        {
          at: utc(value.postedAt),
          by: value.postedBy,
          what: `post ${measure.id} for ${value.month}`,
          perform: (api, act) =>
            api.measures.postReading({
              ...act,
              readingId,
              measureId: idOf(measure.id),
              month: value.month,
              value: first,
              ...parts,
            }),
        },
        ...corrections.map(
          (correction, index): ExampleAct => ({
            at: utc(correction.at),
            by: correction.by,
            what: `correct ${measure.id} for ${value.month}`,
            perform: (api, act) =>
              api.measures.correctReading({
                ...act,
                readingId,
                correctionId: idOf(`${measure.id} ${value.month} correction ${index}`),
                version: index + 1,
                value: correction.now,
                ...parts,
                reason: correction.reason,
              }),
          }),
        ),
      ];
    }),
  );
}

function annotations(file: ExampleFile): ExampleAct[] {
  const at = onDay(file.agreement.timeZone);
  return file.measures.flatMap((measure) =>
    measure.annotations.map(
      (note): ExampleAct => ({
        at: at(note.on, '16:00'),
        by: note.by,
        what: `say what was going on beside ${measure.id} in ${note.month}`,
        perform: (api, act) =>
          api.measures.annotate({
            ...act,
            annotationId: idOf(`${measure.id} ${note.month} note`),
            measureId: idOf(measure.id),
            month: note.month,
            kind: note.kind,
            text: note.text,
          }),
      }),
    ),
  );
}

function oneOf<T extends string>(list: readonly T[], word: string, what: string): T {
  const known = list.find((item) => item === word);
  if (!known) throw new Error(`Accord has no ${what} called ${word}.`);
  return known;
}

function lifeOf(piece: ExampleEvidence, file: ExampleFile): ExampleAct[] {
  const at = onDay(file.agreement.timeZone);
  const evidenceId = idOf(piece.id);
  const { consent, identifiability } = piece;
  const acts: ExampleAct[] = [
    {
      at: utc(piece.postedAt),
      by: piece.recordedBy,
      what: `post ${piece.id}`,
      perform: (api, act) => api.evidence.post({ ...act, ...wordsOf(piece) }),
    },
  ];
  if (identifiability.checkedBy) {
    // Whoever looked was asked by the author; the look came the same day, or on the day the file says.
    const asked = utc(piece.postedAt);
    const day = identifiability.checkedOn ?? piece.postedAt.slice(0, 10);
    const sameDay = day === piece.postedAt.slice(0, 10);
    acts.push(
      {
        at: asked,
        by: piece.recordedBy,
        what: `ask for a look at ${piece.id}`,
        perform: (api, act) =>
          api.evidence.askForALook({ ...act, evidenceId, personId: idOf(identifiability.checkedBy as string) }),
      },
      {
        at: sameDay ? asked : at(day, '10:00'),
        by: identifiability.checkedBy,
        what: `look at ${piece.id}`,
        perform: (api, act) => api.evidence.look({ ...act, evidenceId }),
      },
    );
  }
  for (const [index, addition] of piece.additions.entries()) {
    acts.push({
      at: utc(addition.at),
      by: addition.by,
      what: `add to ${piece.id}`,
      perform: (api, act) =>
        api.evidence.addTo({
          ...act,
          evidenceId,
          additionId: idOf(`${piece.id} addition ${index}`),
          addedTo: oneOf(ADDED_TO, addition.field, 'part of evidence'),
          text: addition.text,
        }),
    });
  }
  const release = piece.widerRelease;
  if (release) {
    acts.push({
      at: at(release.on, '15:00'),
      by: release.by,
      what: `release ${piece.id}`,
      perform: (api, act) => api.evidence.release({ ...act, evidenceId, ...SURE }),
    });
  }
  if (consent.withdrawnAt) {
    acts.push({
      at: utc(consent.withdrawnAt),
      by: consent.withdrawnThrough,
      what: `take ${piece.id} back`,
      perform: (api, act) => api.evidence.withdraw({ ...act, evidenceId }),
    });
  }
  if (consent.expires && !consent.withdrawnAt) {
    // What lay sealed for thirty days is erased by the server itself, a minute into the day after.
    const erasedOn = addDays(consent.expires, 31);
    const at = momentAt(erasedOn, '00:01', file.agreement.timeZone);
    if (erasedOn <= file.demoToday) {
      acts.push({ at, by: null, what: `erase ${piece.id}`, perform: () => eraseExpired(at) });
    }
  }
  return acts;
}

function wordsOf(piece: ExampleEvidence) {
  const { consent, identifiability, significance } = piece;
  const scope = consent.scope.map((word) => oneOf(CONSENT_SCOPES, word, 'scope of consent'));
  const shared = {
    scope,
    scopeNote: consent.scopeNote,
    how: consent.howObtained ?? consent.basis,
    endsOn: consent.expires,
    namedAs: oneOf(NAMINGS, consent.namedAs, 'way of naming a person'),
  };
  return {
    evidenceId: idOf(piece.id),
    text: piece.text,
    title: piece.title,
    perspective: piece.perspective,
    visibility: 'agreement' as const,
    consent:
      consent.status === 'not required'
        ? { status: 'not required' as const, ...shared }
        : { status: 'given' as const, ...shared, on: consent.obtainedOn, called: called(piece) },
    kind: oneOf(EVIDENCE_KINDS, piece.kind, 'kind of evidence'),
    kindNote: piece.kindNote,
    happenedOn: piece.date,
    whatChanged: withoutAdditions(piece, 'whatChanged', piece.whatChanged),
    significance: significance?.text ?? null,
    accordingTo: significance?.accordingTo ?? null,
    context: withoutAdditions(piece, 'context', piece.context),
    contribution: withoutAdditions(piece, 'contribution', piece.contribution),
    challengesAssumption: piece.challengesAssumption ?? null,
    surprising: piece.surprising,
    language: piece.language,
    identifiability: oneOf(IDENTIFIABILITIES, identifiability.level, 'level of identifiability'),
    identifiabilitySteps: identifiability.stepsTaken,
    goalIds: idsOf(piece.goalIds),
    measureIds: idsOf(piece.measureIds),
  };
}

/** A field that was added later holds the addition's words in the file; they are not posted twice. */
function withoutAdditions(piece: ExampleEvidence, field: string, words: string | null | undefined): string | null {
  const added = piece.additions.some((addition) => addition.field === field && addition.text === words);
  return added ? null : (words ?? null);
}

/** The name that stands in the story for the person: the first word in inverted commas. */
function called(piece: ExampleEvidence): string | null {
  if (piece.consent.namedAs !== 'pseudonym') return null;
  return /['‘“"]([A-Z][\p{L}-]+)['’”"]/u.exec(piece.text)?.[1] ?? null;
}
