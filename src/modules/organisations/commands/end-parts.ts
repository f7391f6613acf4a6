import type { PersonActContext } from '#/server/context.ts';

/** Ends the parts that a member has for the organisation elsewhere, by their own act or by that of a lead. */
export type EndParts = (ctx: PersonActContext, whose: { organisationId: string; personId: string }) => Promise<void>;
