import { atTheStart, counted } from './counted.ts';

interface Front {
  id: string;
  status: 'draft' | 'proposed' | 'active' | 'ended';
  version: { number: string; takesEffectOn: string } | null;
  today: string;
  endedAt: string | null;
  waiting: readonly { id: string; state: string }[];
  needs: readonly { kind: string; subjectId: string }[];
}

export interface StatusSentence {
  words: string;
  /** Where one reads more. */
  href: string | null;
}

/** Where the agreement stands, in sentences: what holds, and what waits. */
export function frontStatus(front: Front, dayWords: (iso: string) => string): StatusSentence[] {
  const { id, status, version, today, endedAt, waiting } = front;
  const at = `/agreements/${id}`;
  const unsigned = (subjectId: string) =>
    front.needs.filter((need) => need.kind === 'signature asked' && need.subjectId === subjectId).length;
  if (status === 'draft')
    return [{ words: 'A draft. Nothing holds until every party that signs has signed.', href: null }];
  if (status === 'proposed') {
    return [
      { words: `Put to everybody who signs. It waits for ${counted(unsigned(id), 'signature')}.`, href: `${at}/terms` },
    ];
  }
  const number = version?.number ?? '';
  if (status === 'ended') {
    const on = endedAt ? ` on ${dayWords(endedAt)}` : '';
    return [{ words: `It ended${on}, in version ${number}. It stays to be read.`, href: `${at}/versions/${number}` }];
  }
  const begins = version && version.takesEffectOn > today;
  const holds = begins
    ? `Version ${number} holds from ${dayWords(version.takesEffectOn)}.`
    : `Version ${number} holds.`;
  const variations = waiting.filter(({ state }) => state === 'waiting for signatures');
  const open = waiting.filter(({ state }) => state === 'open');
  const [first] = variations;
  const sentences: StatusSentence[] = [{ words: holds, href: version ? `${at}/versions/${number}` : null }];
  if (first && variations.length === 1)
    sentences.push({
      words: `A change waits for ${counted(unsigned(first.id), 'signature')}.`,
      href: `${at}/changes/${first.id}`,
    });
  if (variations.length > 1)
    sentences.push({
      words: `${atTheStart(counted(variations.length, 'change'))} wait for signatures.`,
      href: `${at}/changes`,
    });
  const [proposal] = open;
  if (proposal)
    sentences.push({
      words: `${atTheStart(counted(open.length, 'proposal'))} ${open.length === 1 ? 'is' : 'are'} open.`,
      href: open.length === 1 ? `${at}/changes/${proposal.id}` : `${at}/changes`,
    });
  return sentences;
}
