import type { Side } from '#/access/sides.ts';
import { atTheStart, counted } from './counted.ts';

interface Draft {
  id: string;
  purpose: string;
  goals: readonly unknown[];
  measures: readonly unknown[];
  parties: readonly { side: Side; signsSince: string | null }[];
}

export interface DraftStep {
  title: string;
  /** Where it stands, and what to do. */
  words: string;
  href: string;
  isDone: boolean;
}

/** The way from an empty draft to an agreement in force, in the order in which it is usually gone. */
export function draftSteps({ id, purpose, goals, measures, parties }: Draft): DraftStep[] {
  const at = `/agreements/${id}`;
  const signs = (side: Side) => parties.some((party) => party.side === side && party.signsSince !== null);
  const missing = (['commissioning', 'providing'] as const).filter((side) => !signs(side));
  const isWritten = purpose.trim() !== '' && goals.length > 0;
  return [
    {
      title: 'Invite the other side',
      words:
        missing.length > 0
          ? `Nobody signs for the ${missing.join(' or the ')} side yet. Whoever will sign should write it with you.`
          : 'Both sides are here. Residents and partners may come too; they are heard and need not sign.',
      href: `${at}/people`,
      isDone: missing.length === 0,
    },
    {
      title: 'Write it together',
      words: [
        purpose.trim() ? 'The purpose is written.' : 'Begin with the purpose: why do you do this together?',
        goals.length > 0
          ? `${atTheStart(counted(goals.length, 'goal'))}.`
          : 'No goal yet: one direction, held lightly, is enough to begin.',
        measures.length > 0
          ? `${atTheStart(counted(measures.length, 'measure'))}.`
          : 'A few measures to learn from, and none to pay by.',
      ].join(' '),
      href: `${at}/terms`,
      isDone: isWritten,
    },
    {
      title: 'Sign it',
      words: 'Put the text to everybody who signs. It holds once every one of them has signed the same words.',
      href: `${at}/terms`,
      isDone: false,
    },
  ];
}
