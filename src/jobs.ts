import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import type { Job } from '#/server/tick.ts';

/** What must be stored or sent when its time comes, in this order, each minute. */
export const jobs: Job[] = [{ name: 'erase what lay sealed for thirty days', run: eraseExpired }];
