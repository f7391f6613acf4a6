import type { OrganisationEvent } from './vocabulary.ts';

interface LogEntry {
  event: string;
  by: string | null;
  about: string | null;
  role: string | null;
}

/** An entry of the organisation's log as a sentence. Names may be gone; then it says "somebody". */
export function logSentence({ event, by, about, role }: LogEntry): string {
  const who = by ?? 'Somebody';
  const whom = about ?? 'somebody';
  const sentences: Record<OrganisationEvent, string> = {
    'organisation.created': `${who} entered the organisation here.`,
    'organisation.renamed': `${who} changed the organisation’s name.`,
    'member.invited': role === 'lead' ? `${who} invited somebody as a lead.` : `${who} invited somebody.`,
    'invitation.withdrawn': `${who} withdrew an invitation.`,
    'member.joined': role === 'lead' ? `${who} joined as a lead.` : `${who} joined.`,
    'member.left': `${who} left.`,
    'member.removed': `${who} took ${whom} out of the organisation.`,
    'member.role changed': role === 'lead' ? `${who} made ${whom} a lead.` : `${who} made ${whom} a member.`,
    'member.job described': `${who} said what they do.`,
  };
  return sentences[event as OrganisationEvent] ?? `${who} did something.`;
}
