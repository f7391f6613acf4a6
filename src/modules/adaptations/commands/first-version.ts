import type { WholeText } from '#/modules/agreements/commands/whole-text.ts';
import { readSnapshot } from '../queries/snapshot.ts';
import { keepVersion } from './keep-version.ts';

/** The whole text of an agreement, for putting its first version to the parties and for keeping it once all have signed. */
export const wholeText: WholeText = {
  read: readSnapshot,
  keepFirst: (ctx, { snapshot, takesEffectOn }) =>
    keepVersion(ctx, { major: 1, minor: 0, snapshot, takesEffectOn, how: 'signed', decisionId: null }),
};
