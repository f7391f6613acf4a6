import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import { sendWaiting } from '#/modules/journal/commands/letters.ts';
import { queueNotices } from '#/modules/overview/commands/queue-notices.ts';
import type { Job } from '#/server/tick.ts';

/** What must be stored or sent when its time comes, in this order, each minute. */
export const jobs: Job[] = [
  { name: 'erase what lay sealed for thirty days', run: eraseExpired },
  { name: 'put letters out to wait', run: queueNotices },
  { name: 'send the letters that wait', run: async (now) => void (await sendWaiting(now)) },
];
