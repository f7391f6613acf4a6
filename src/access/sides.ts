/** The two sides of an agreement, and the partners beside them. */
export const SIDES = ['commissioning', 'providing', 'partner'] as const;
export type Side = (typeof SIDES)[number];

/** What a person may do in an agreement: sign for their party, contribute, or read. */
export const ROLES = ['signatory', 'contributor', 'reader'] as const;
export type Role = (typeof ROLES)[number];
