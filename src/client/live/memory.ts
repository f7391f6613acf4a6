import { LiveMemory } from './live-memory.ts';

/** What this page knows; one a page, as the stream is. */
export const memory = new LiveMemory();
