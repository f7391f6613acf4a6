import { eraseExpired } from '#/modules/evidence/commands/erase-expired.ts';
import { sweepFiles } from '#/modules/evidence/commands/sweep-files.ts';
import { sendWaiting } from '#/modules/journal/commands/letters.ts';
import { queueNotices } from '#/modules/overview/commands/queue-notices.ts';
import { queueUses } from '#/modules/overview/commands/queue-uses.ts';
import { encloseInvitation, queueInvitations } from '#/modules/reviews/commands/invitations.ts';
import { openPacks } from '#/modules/reviews/commands/open-packs.ts';
import type { Job } from '#/server/tick.ts';

/** What must be stored or sent when its time comes, in this order, each minute. */
export const jobs: Job[] = [
  { name: 'erase what lay sealed for thirty days', run: eraseExpired },
  { name: 'take out files whose story is gone', run: sweepFiles },
  { name: 'tell that packs have opened', run: openPacks },
  { name: 'put letters out to wait', run: queueNotices },
  { name: 'put letters out to wait to those whose pieces were used', run: queueUses },
  { name: 'put invitations to reviews out to wait', run: queueInvitations },
  {
    name: 'send the letters that wait',
    run: async (now) => void (await sendWaiting(now, { 'review invitation': encloseInvitation })),
  },
];
