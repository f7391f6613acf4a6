interface Invited {
  into: { kind: 'agreement' | 'organisation'; title: string };
  organisation: string;
  role: string;
}

const IN_AN_AGREEMENT: Record<string, string> = {
  signatory: 'take part and sign',
  contributor: 'take part',
  reader: 'read along',
};

/** What somebody is invited to do, to follow "invites you to". */
export function invitedTo({ into, organisation, role }: Invited): string {
  if (into.kind === 'organisation') return role === 'lead' ? `lead ${into.title}` : `join ${into.title}`;
  return `${IN_AN_AGREEMENT[role] ?? 'take part'} for ${organisation} in the agreement “${into.title}”`;
}
