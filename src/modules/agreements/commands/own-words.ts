import type { ActContext } from '#/server/context.ts';

/**
 * Refuses free text, by the name of its field, that says the words of a story: they stand in the story alone, so that they
 * can be taken back. Stories stand above this module; what knows them is handed in where the router is put together.
 */
export type OwnWords = (ctx: ActContext, fields: Record<string, string | null>) => Promise<void>;
