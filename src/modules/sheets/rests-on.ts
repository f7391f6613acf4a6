const HOW: Record<string, string> = {
  'no longer yours': 'it is somebody else’s now',
  'learnt from': 'something was learnt or decided from it',
  'in a review': 'a review looks at it',
  'with its teller': 'its teller has a private link to it',
  'in another agreement': 'it stands in another agreement too',
  released: 'it was released further',
  marked: 'a passage of it was marked',
  'linked with another': 'it is linked with another story',
  answered: 'somebody responded to it',
  'an answer': 'it answers a learning question',
  'looked at': 'somebody looked at it when asked',
};

const SHOWN = 5;

/** Why a story that came with a table is not taken out with it. */
export const whyHeld = (how: string): string => HOW[how] ?? 'something holds it';

/** Why nothing of an import can be undone: which of its stories are rested on, and by what. */
export function listInWords(held: readonly { title: string | null; how: string }[]): string {
  const named = held
    .slice(0, SHOWN)
    .map(({ title, how }) => `${title ? `“${title}”` : 'A story that is gone'} (${whyHeld(how)})`);
  const more = held.length > SHOWN ? `, and ${held.length - SHOWN} more` : '';
  return `Others use all that came with this table: ${named.join(', ')}${more}. Nothing was taken out. Take back single stories instead.`;
}
