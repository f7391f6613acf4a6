import type { JournalDetail, JournalEvent, SubjectKind } from './events.ts';

export interface Entry {
  event: JournalEvent;
  subjectKind: SubjectKind;
  subjectId: string;
  detail: JournalDetail;
}

/** A sentence in the past tense that begins with its subject, with the words that lead to what it is about. */
export interface Sentence {
  before: string;
  link: string;
  after: string;
}

type Tell = string | ((detail: JournalDetail) => string);

const word = (detail: JournalDetail, name: string, otherwise: string): string => {
  const value = detail[name];
  return typeof value === 'string' && value !== '' ? value : otherwise;
};
const party = (detail: JournalDetail) => word(detail, 'party', 'their party');

/** What happened, after the name of who did it. What stands in brackets is the link. */
const TOLD: Record<JournalEvent, Tell> = {
  'agreement.drafted': 'began a draft of [this agreement].',
  'agreement.edited': (d) => `changed ${fieldsInWords(d)} in [the draft].`,
  'agreement.proposed': (d) => `put [the text] to the parties for signature, for ${party(d)}.`,
  'agreement.taken back': (d) => `took [the text] back to draft, for ${party(d)}.`,
  'agreement.signed': (d) => `signed [the text] for ${party(d)}.`,
  'agreement.witnessed': (d) => `witnessed [the text] for ${party(d)}.`,
  'agreement.declined': (d) => `declined to sign [the text] for ${party(d)}, and said why.`,
  'agreement.activated': (d) =>
    `signed for ${party(d)}. With this last name [version ${word(d, 'version', '1.0')}] came into force.`,
  'agreement.end proposed': (d) => `proposed that [the agreement] ends, for ${party(d)}.`,
  'agreement.end agreed': (d) => `agreed for ${party(d)} that [the agreement] ends.`,
  'agreement.end declined': (d) => `said for ${party(d)} that [the agreement] goes on.`,
  'agreement.ended': (d) => `agreed for ${party(d)}, and with that [the agreement] ended.`,
  'party.added': (d) =>
    `brought ${word(d, 'name', 'an organisation')} in as [a party]${d.signs === true ? ' that signs' : ''}.`,
  'party.removed': (d) => `took ${word(d, 'name', 'an organisation')} out of [the parties].`,
  'participant.invited': (d) =>
    `invited [${d.guest === true ? 'a guest' : `a ${word(d, 'role', 'person')}`}] for ${party(d)}.`,
  'invitation.withdrawn': 'withdrew [an invitation].',
  'participant.joined': (d) => `joined [the agreement] ${d.guest === true ? 'as a guest from' : 'for'} ${party(d)}.`,
  'participant.left': (d) =>
    d.organisation
      ? `left [the agreement], and ${word(d, 'organisation', 'their organisation')} with it.`
      : 'left [the agreement].',
  'participant.removed': (d) =>
    `took ${word(d, 'name', 'somebody')} out of [the agreement]${d.organisation ? `, since they are in ${word(d, 'organisation', 'their organisation')} no longer` : ''}.`,
  'participant.role changed': (d) => `made [${word(d, 'name', 'somebody')}] a ${word(d, 'to', 'participant')}.`,
  'clause.added': (d) => `added the clause [${word(d, 'heading', 'without a heading')}].`,
  'clause.edited': (d) => `reworded the clause [${word(d, 'heading', 'without a heading')}].`,
  'clause.removed': (d) => `took the clause ${word(d, 'heading', 'without a heading')} out of [the draft].`,
  'clause.order changed': 'put [the clauses] in another order.',
  'money line.added': (d) => `added the money line [${word(d, 'name', 'without a name')}].`,
  'money line.edited': (d) => `changed the money line [${word(d, 'name', 'without a name')}].`,
  'money line.removed': (d) => `took the money line ${word(d, 'name', 'without a name')} out of [the draft].`,
  'goal.added': 'added [a goal].',
  'goal.edited': 'reworded [a goal].',
  'goal.removed': 'took a goal out of [the draft].',
  'question.posed': 'posed [a learning question].',
  'question.edited': 'reworded [a learning question].',
  'question.answered': (d) => `${d.settles === true ? 'settled' : 'answered'} [a learning question].`,
  'question.answered with': 'pointed to a piece of evidence that answers [a learning question].',
  'question.answered not with':
    'took away a piece of evidence that was pointed to as the answer to [a learning question].',
  'question.used': 'said what they did with the answer to [a learning question].',
  'question.retired': 'retired [a learning question].',
  'measure.added': 'added [a measure].',
  'measure.edited': 'changed [a measure].',
  'measure.removed': 'took a measure out of [the draft].',
  'reading.posted': (d) => `posted [a reading]${d.month ? ` for ${monthWords(d.month)}` : ''}.`,
  'reading.corrected': (d) => `corrected [a reading]${d.month ? ` for ${monthWords(d.month)}` : ''}.`,
  'annotation.added': (d) =>
    `noted beside [a measure] what was going on${d.month ? ` in ${monthWords(d.month)}` : ''}.`,
  'evidence.posted': 'posted [a piece of evidence].',
  'evidence.added to': 'added to [a piece of evidence].',
  'evidence.file added': 'added a file to [a piece of evidence].',
  'evidence.file described': 'said what a file of [a piece of evidence] holds.',
  'evidence.file removed': 'took a file away from [a piece of evidence].',
  'evidence.placed': 'shared [a piece of evidence] into this agreement too.',
  'evidence.shared': 'changed who may read [a piece of evidence].',
  'evidence.look asked': 'asked somebody to look at [a piece of evidence] before it is shared.',
  'evidence.looked at': 'looked at [a piece of evidence] before it is shared.',
  'evidence.released': 'released [a piece of evidence] as its second reader.',
  'evidence.consent renewed': 'renewed the consent to [a piece of evidence].',
  'evidence.withdrawn': 'took [a piece of evidence] back for its teller. Its words are gone.',
  'evidence.erased': 'erased the words of [a piece of evidence], a month after the consent had ended.',
  'evidence.linked': 'linked [a piece of evidence] to what it bears on.',
  'evidence.link made': 'made a private link to [a piece of evidence] for the person who told it.',
  'evidence.link revoked': 'revoked the private link to [a piece of evidence].',
  'teller.added to': 'added their own reading to [a piece of evidence], by their private link.',
  'teller.named': 'changed how they are named in [a piece of evidence], by their private link.',
  'teller.narrowed': 'narrowed what [a piece of evidence] may be used for, by their private link.',
  'teller.set end': 'said by their private link until when [a piece of evidence] may be kept.',
  'teller.withdrew': 'took [a piece of evidence] back, by their private link. Its words are gone.',
  'evidence.imported': (d) => `brought in [a table with ${piecesInWords(d)}].`,
  'evidence.import undone': (d) =>
    d.someStayed === true
      ? `took [a table with ${piecesInWords(d)}] out again, save what others had come to use.`
      : `took [a table with ${piecesInWords(d)}] out again. Nothing had come to rest on it.`,
  'evidence.exported': (d) => `took [${piecesInWords(d)}] out as a table.`,
  'evidence.related': (d) => `linked [a piece of evidence] with another${relationInWords(d)}.`,
  'evidence.unrelated': 'took a link between [a piece of evidence] and another away.',
  'passage.marked': (d) => `marked a passage with [a theme]${d.named === true ? ', and named it' : ''}.`,
  'passage.taken back': 'took the mark of [a theme] from a passage.',
  'theme.reworded': 'reworded [a theme].',
  'theme.merged': 'merged a theme into [another].',
  'theme.taken out': 'took [a theme] out of another again.',
  'theme.split': 'split [a theme] from another.',
  'theme.deleted': 'deleted a theme without passages from [the themes].',
  'codebook.brought in': (d) =>
    `brought [a codebook] in${typeof d.added === 'number' ? `, with ${d.added} new themes` : ''}.`,
  'coding.begun': 'began to mark stories [with somebody], each alone.',
  'coding.ready': 'is ready to [compare] what they marked.',
  'coding.not ready': 'goes on marking, before [the two] compare.',
  'coding.revealed': 'is ready too: [what the two marked] can be compared.',
  'coding.given up': 'stopped [marking the same stories], before the two compared.',
  'response.given': (d) => `responded to [${RESPONDED_TO[String(d.to ?? '')] ?? 'something'}].`,
  'insight.written': 'wrote down [an insight].',
  'decision.proposed': 'proposed [a change].',
  'decision.text changed': 'changed [a proposal]. Everybody is asked again.',
  'position.given': 'gave a position on [a proposal].',
  'objection.closed': 'closed an objection to [a proposal].',
  'decision.signed': 'signed [a variation].',
  'decision.declined': 'declined to sign [a variation].',
  'decision.withdrawn': 'withdrew [a proposal].',
  'decision.rested': 'let [a proposal] rest.',
  'decision.taken up': 'took [a proposal] up again.',
  'decision.looked at again': 'looked again at [a decision].',
  'adaptation.looked back on': 'wrote down what came of [a change].',
  'review.planned': 'planned [a review].',
  'review.changed': 'changed the plan of [a review].',
  'review.called off': 'called [a review] off.',
  'review.pack opened': 'opened the pack of [a review] to everybody.',
  'pack note.written': 'made a note on the pack of [a review], for themselves alone.',
  'pack note.changed': 'changed a note on the pack of [a review], for themselves alone.',
  'pack note.taken back': 'took back a note on the pack of [a review], for themselves alone.',
  'agenda item.asked for': 'asked for something to be talked about in [a review].',
  'agenda item.withdrawn': 'withdrew what they had asked to talk about in [a review].',
  'calendar link.made': 'made [a private calendar address].',
  'calendar link.revoked': 'revoked [their private calendar address].',
  'review.opened': 'opened [a review].',
  'review.closed': 'closed the meeting of [a review].',
  'review.record edited': 'wrote in the record of [a review].',
  'review.record proposed': 'proposed the record of [a review].',
  'review.record accepted': 'accepted the record of [a review].',
  'meeting.template changed': 'changed our [way of meeting].',
  'meeting.begun': 'began the meeting of [a review].',
  'meeting.joined': 'sat down in the meeting of [a review].',
  'meeting.left': 'left the meeting of [a review].',
  'meeting.stage changed': 'led [a meeting] on.',
  'meeting.time changed': 'changed the time in [a meeting].',
  'meeting.card written': 'laid a note face down in [a meeting].',
  'meeting.card changed': 'changed a note in [a meeting].',
  'meeting.card taken back': 'took a note back in [a meeting].',
  'meeting.cards revealed': 'turned the notes over in [a meeting].',
  'meeting.names opened': 'opened the names on the notes in [a meeting].',
  'meeting.group made': 'put notes together in [a meeting].',
  'meeting.group named': 'named a group of notes in [a meeting].',
  'meeting.groups merged': 'put two groups together in [a meeting].',
  'meeting.card moved': 'put a note elsewhere in [a meeting].',
  'meeting.voting opened': 'opened a vote in [a meeting].',
  'meeting.voted': 'voted in [a meeting].',
  'meeting.votes revealed': 'showed the votes in [a meeting].',
  'meeting.round begun': 'began a round in [a meeting].',
  'meeting.turn passed': 'passed the turn on in [a meeting].',
  'meeting.round ended': 'ended a round in [a meeting].',
  'meeting.people put together': 'said who talks with whom in [a meeting].',
  'meeting.read': 'said that they have read what lies open in [a meeting].',
  'meeting.proposal shown': 'laid a proposal before everybody in [a meeting].',
  'meeting.chart shown': 'put a chart before everybody in [a meeting].',
  'meeting.chart read': 'wrote how their side reads a chart in [a meeting].',
  'meeting.readings revealed': 'showed both sides’ readings of a chart in [a meeting].',
  'meeting.led by another': 'took on or passed on the lead of [a meeting].',
  'meeting.facilitator named': 'said who else may hold the time in [a meeting].',
  'meeting.guest invited': 'made a link for a guest of [a meeting].',
  'meeting.guest withdrawn': 'withdrew a guest’s link to [a meeting].',
  'meeting.guest joined': 'came into [a meeting] by a link.',
  'meeting.guest seen out': 'saw a guest out of [a meeting].',
  'pulse.statements changed': 'changed what [the pulse] asks.',
  'pulse.opened': 'opened the pulse of [a review].',
  'pulse.answered': 'answered the pulse of [a review], for themselves alone.',
  'pulse.closed': (d) => `closed the pulse of [a review]. ${pulseAnswers(d)}`,
  'meeting.ended': 'ended the meeting of [a review].',
  'promise.made': 'made [a promise].',
  'promise.kept': 'kept [a promise].',
  'promise.not kept': 'said that [a promise] was not kept, and why.',
  'promise.let go': 'let go of [a promise].',
  'promise.moved': 'named a new day for [a promise].',
};

function pulseAnswers(detail: JournalDetail): string {
  const answered = Number(detail.answered ?? 0);
  return answered === 0 ? 'Nobody had answered.' : `${answered} had answered.`;
}

function piecesInWords({ pieces }: JournalDetail): string {
  return pieces === 1 ? 'one piece of evidence' : `${pieces ?? 'some'} pieces of evidence`;
}

function relationInWords({ relation }: JournalDetail): string {
  if (relation === 'contradicts') return ' that contradicts it';
  return relation === 'supports' ? ' that supports it' : ' that tells the same event';
}

const RESPONDED_TO: Record<string, string> = {
  evidence: 'a piece of evidence',
  goal: 'a goal',
  question: 'a learning question',
};

const FIELD_WORDS: Record<string, string> = {
  title: 'the name',
  place: 'the place',
  startingPointKind: 'the starting point',
  startingPoint: 'the starting point',
  purpose: 'the purpose',
  startsOn: 'the period',
  endsOn: 'the period',
  paymentTerms: 'how money is paid',
  confidentiality: 'who may read what is written',
  smallNumberThreshold: 'from which number on counts are shown',
  reviewEveryMonths: 'how often we review',
  packOpensDaysBefore: 'when a pack opens',
  principles: 'the principles',
  redLines: 'the red lines',
  standingPromises: 'the promises',
  rhythm: 'the rhythm of meetings',
  learningShare: 'the money for learning',
  envelope: 'what may change by consent',
};

function fieldsInWords(detail: JournalDetail): string {
  const fields = Array.isArray(detail.fields) ? detail.fields : [];
  const words = [...new Set(fields.map((field) => FIELD_WORDS[field]).filter((known) => known !== undefined))];
  if (words.length === 0) return 'something';
  if (words.length === 1) return words[0] as string;
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function monthWords(month: JournalDetail[string]): string {
  const [year, number] = String(month).split('-');
  return `${MONTHS[Number(number) - 1] ?? ''} ${year}`.trim();
}

/** What an entry tells, after the name of who did it. */
export function sentenceOf({ event, subjectKind, detail }: Entry): Sentence {
  const tell = TOLD[event];
  const told = typeof tell === 'string' ? tell : tell({ to: subjectKind, ...detail });
  const [, before = told, link = '', after = ''] = told.match(/^([^[]*)\[(.*)\]([^\]]*)$/s) ?? [];
  return { before, link, after };
}

/** Where the thing an entry is about can be seen, below the agreement's own address. */
export function placeOf({ event, subjectKind, subjectId, detail }: Entry): string {
  if (event.endsWith('.removed'))
    return event.startsWith('participant') || event.startsWith('party') ? '/people' : '/terms';
  const of = (name: string) => word(detail, name, '');
  switch (subjectKind) {
    case 'agreement':
      if (event === 'pulse.statements changed') return '/reviews';
      return event === 'agreement.activated'
        ? `/versions/${word(detail, 'version', '1.0')}`
        : event.startsWith('participant')
          ? '/people'
          : '/terms';
    case 'party':
    case 'participant':
    case 'invitation':
      return '/people';
    case 'clause':
      return `/terms#clause-${subjectId}`;
    case 'money line':
      return '/terms#money';
    case 'goal':
      return `/goals/${subjectId}`;
    case 'question':
      return `/questions#question-${subjectId}`;
    case 'measure':
      return `/measures/${subjectId}`;
    case 'reading':
    case 'annotation':
      return of('measureId') ? `/measures/${of('measureId')}` : '/measures';
    case 'evidence':
      return `/evidence/${subjectId}`;
    case 'sheet':
      return '/evidence';
    case 'theme':
      return event === 'codebook.brought in' || event === 'theme.deleted' ? '/themes' : `/themes/${subjectId}`;
    case 'coding':
      return `/themes/coding/${subjectId}`;
    case 'response':
      return '/evidence';
    case 'meeting':
      return event === 'meeting.template changed' ? '/reviews' : `/reviews/${subjectId}`;
    case 'insight':
    case 'promise':
      return of('reviewId') ? `/reviews/${of('reviewId')}` : subjectKind === 'insight' ? '/reviews' : '';
    case 'decision':
      return `/changes/${subjectId}`;
    case 'adaptation':
    case 'objection':
      return of('decisionId') ? `/changes/${of('decisionId')}` : '/changes';
    case 'review':
      return `/reviews/${subjectId}`;
    case 'calendar link':
      return '/reviews';
  }
}
