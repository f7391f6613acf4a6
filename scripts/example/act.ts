import type { caller } from '#/caller.ts';
import { momentAt } from '#/lib/days.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';

export type Api = ReturnType<typeof caller>;

/** One act of the example: who does it, when, and how it is done through the product's own procedures. */
export interface ExampleAct {
  /** ISO 8601, UTC. */
  at: string;
  /** Null for what the server does by itself. */
  by: string | null;
  /** Named in the failure, should it be refused. */
  what: string;
  perform: (api: Api, act: { id: string; agreementId: string }) => Promise<unknown>;
}

/** The id that a thing of the file has in every instance. */
export const idOf = (fileId: string) => derivedUuid('Accord example', fileId);
export const idsOf = (fileIds: readonly string[]) => fileIds.map(idOf);

/** A moment of the file in UTC. */
export const utc = (moment: string) => new Date(moment).toISOString();

/** An act that has only a day is put at this time of it. */
export const onDay = (timeZone: string) => (day: string, time: string) => momentAt(day, time, timeZone);

export const pence = (pounds: number) => Math.round(pounds * 100);
