import { chanceOf } from '#/server/chance.ts';

/** What decides the order in which parties are asked about a proposal: the same on every screen, a guest's too. */
export const consentSeed = (decisionId: string): string => chanceOf(`consent ${decisionId}`);
