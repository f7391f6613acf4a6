import { pounds } from '#/lib/pounds.ts';
import type { Snapshot } from './snapshot.ts';

/** A part of an agreement's text that can change by itself. */
export interface Passage {
  /** The same in every version. */
  key: string;
  where: string;
  text: string;
}

/** An agreement's text as the passages it consists of, in the order in which it is read. */
export function passagesOf(text: Snapshot): Passage[] {
  return [
    { key: 'title', where: 'Name', text: text.title },
    { key: 'purpose', where: 'Purpose', text: text.purpose },
    { key: 'place', where: 'Place', text: text.place },
    { key: 'start', where: 'Starting point', text: `${text.startingPoint.kind}: ${text.startingPoint.text}` },
    { key: 'period', where: 'Period', text: `${text.period.startsOn} to ${text.period.endsOn}` },
    ...text.parties.map((party) => ({
      key: party.id,
      where: 'Parties',
      text: `${party.name}, ${party.side}, ${party.kind}, ${party.signs ? 'signs' : 'does not sign'}`,
    })),
    ...text.clauses.flatMap(clausePassages),
    ...list('principles', 'Principles', text.terms.principles),
    ...text.goals.flatMap((goal, at) => [
      { key: `${goal.id}.text`, where: `Goal ${at + 1}`, text: goal.text },
      { key: `${goal.id}.why`, where: `Goal ${at + 1}, why it matters`, text: goal.why },
    ]),
    ...list('questions', 'Learning questions', text.questions),
    ...text.measures.flatMap(measurePassages),
    ...lines('rhythm', 'When we meet', text.terms.rhythm.map(rhythmInWords)),
    { key: 'reviews', where: 'Joint reviews', text: `Every ${text.reviewEveryMonths} months` },
    ...lines('inside', 'Changes by consent', text.envelope.insideWords),
    ...lines('outside', 'Changes that ask for signatures', text.envelope.outsideWords),
    ...moneyPassages(text),
    ...list('promises', 'Promises', text.terms.standingPromises),
    ...lines('red', 'Red lines', text.terms.redLines),
    { key: 'payment', where: 'Payment', text: text.paymentTerms },
    { key: 'confidentiality', where: 'Who may read this', text: text.confidentiality },
  ];
}

/** `Joint review, every six months, 150 minutes: all signatories` */
export function rhythmInWords(meeting: Snapshot['terms']['rhythm'][number]): string {
  return `${meeting.what}, every ${meeting.every}, ${meeting.minutes} minutes: ${meeting.who}`;
}

/** Words that stand for themselves: they were kept, or they came or went. */
const lines = (key: string, where: string, texts: string[]): Passage[] =>
  texts.map((text) => ({ key: `${key}.${text}`, where, text }));

const list = (key: string, where: string, items: { id: string; text: string }[]): Passage[] =>
  items.map((item) => ({ key: `${key}.${item.id}`, where, text: item.text }));

function clausePassages(clause: Snapshot['clauses'][number]): Passage[] {
  const where = `Clause: ${clause.heading}`;
  const passages: Passage[] = [{ key: `${clause.id}.heading`, where: 'Clause', text: clause.heading }];
  // The clause that shows the purpose says what the purpose says.
  if (clause.shows !== 'purpose') passages.push({ key: `${clause.id}.text`, where, text: clause.text });
  if (clause.oldTerm) {
    const { text, outcome, reason } = clause.oldTerm;
    passages.push({ key: `${clause.id}.old`, where: `${where}, the old term`, text: `${text}: ${outcome}. ${reason}` });
  }
  return passages;
}

function measurePassages(measure: Snapshot['measures'][number]): Passage[] {
  const where = `Measure: ${measure.name}`;
  const limits = measure.definitions.map(
    (definition) =>
      `From ${definition.from}, rounding ${definition.rounding}${definition.fixAfterPoints ? `, limits fixed after ${definition.fixAfterPoints} points` : ''}${definition.countsPeople ? ', counting people or households' : ''}.`,
  );
  return [
    { key: `${measure.id}.name`, where: 'Measure', text: `${measure.name} (${measure.unit}, ${measure.kind})` },
    { key: `${measure.id}.purpose`, where: `${where}, what it is for`, text: measure.purpose },
    { key: `${measure.id}.misleads`, where: `${where}, how it could mislead`, text: measure.misleads },
    { key: `${measure.id}.source`, where: `${where}, source`, text: `${measure.source}. ${limits.join(' ')}`.trim() },
  ];
}

function moneyPassages(text: Snapshot): Passage[] {
  const nameOf = (organisationId: string) =>
    text.parties.find((party) => party.organisationId === organisationId)?.name ?? 'an organisation that is no party';
  const total = text.moneyLines.reduce((sum, line) => sum + line.perYear, 0);
  return [
    ...text.moneyLines.map((line) => ({
      key: line.id,
      where: `Money: ${line.name}`,
      text: [
        `${pounds(line.perYear)} a year, held by ${nameOf(line.heldBy)}`,
        ...line.paidBy.map((share) => `${pounds(share.perYear)} from ${nameOf(share.organisationId)}`),
      ].join('; '),
    })),
    ...(text.moneyLines.length > 0 ? [{ key: 'total', where: 'Money in a year', text: pounds(total) }] : []),
  ];
}
