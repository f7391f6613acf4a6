import type { StageKind } from './vocabulary.ts';

export interface StagePlan {
  kind: StageKind;
  /** The one question or act on the screen. */
  title: string;
  /** How it is done, in a sentence or two. */
  asks: string;
  minutes: number;
}

/** The course of a joint review where the agreement has not made its own: 150 minutes. */
export const DEFAULT_STAGES: readonly StagePlan[] = [
  {
    kind: 'check in',
    title: 'How are you here today?',
    asks: 'One sentence each, the chair last. Then read our ways of working aloud.',
    minutes: 10,
  },
  {
    kind: 'read',
    title: 'Read in silence',
    asks: 'Stories first, then the charts. Nobody talks. Keep notes for yourself.',
    minutes: 15,
  },
  {
    kind: 'write',
    title: 'What do we notice?',
    asks: 'Facts only. Write alone. Nobody can read your notes until we turn them over together.',
    minutes: 10,
  },
  {
    kind: 'make sense',
    title: 'So what?',
    asks: 'In pairs, one from each side. Then two pairs together. Put together what belongs together, and name it.',
    minutes: 25,
  },
  { kind: 'break', title: 'Break', asks: 'Leave the room if you can.', minutes: 10 },
  {
    kind: 'surprises',
    title: 'What surprised us, what did harm, who is missing?',
    asks: 'Residents and front-line workers first. Write alone, then turn over together.',
    minutes: 15,
  },
  {
    kind: 'propose',
    title: 'Now what?',
    asks: 'Propose, ask what is unclear, react, amend, then a round: good enough for now, and safe enough to try?',
    minutes: 30,
  },
  {
    kind: 'asks',
    title: 'What do we ask of others?',
    asks: 'Of people outside this agreement, and of each other.',
    minutes: 5,
  },
  {
    kind: 'promises',
    title: 'What did we promise, and what do we promise now?',
    asks: 'Last time’s first, the commissioning side’s before the others’. No blame, just what was so.',
    minutes: 15,
  },
  {
    kind: 'pulse',
    title: 'How is it between us?',
    asks: 'Answer alone. Nobody sees one person’s answer, now or later.',
    minutes: 5,
  },
  {
    kind: 'close',
    title: 'Close',
    asks: 'One sentence each. Name who chairs next time, from the other side.',
    minutes: 10,
  },
];
