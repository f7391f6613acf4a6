import { wordDifference } from '#/lib/word-difference.ts';
import type { WordSegment } from '#/lib/word-segments.ts';

/**
 * Two wordings as one line to be marked: space that both have stays outside the marks, and a word that goes stands apart
 * from the one that comes.
 */
export function markedWords(from: string, to: string): WordSegment[] {
  const segments = wordDifference(from, to);
  const marked: WordSegment[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    const gone = segments[at] as WordSegment;
    const come = segments[at + 1];
    if (gone.kind !== 'deleted' || come?.kind !== 'inserted') {
      marked.push(gone);
      continue;
    }
    at += 1;
    marked.push(...pair(gone.text, come.text));
  }
  return marked.filter(({ text }) => text !== '');
}

function pair(gone: string, come: string): WordSegment[] {
  const before = sharedSpace(gone, come, /^\s*/);
  const [goes, comes] = [gone.slice(before.length), come.slice(before.length)];
  const after = sharedSpace(goes, comes, /\s*$/);
  const [out, into] = [goes.slice(0, goes.length - after.length), comes.slice(0, comes.length - after.length)];
  const apart = out !== '' && into !== '' && !/\s$/.test(out) && !/^\s/.test(into) ? ' ' : '';
  return [
    { kind: 'same', text: before },
    { kind: 'deleted', text: out + apart },
    { kind: 'inserted', text: into },
    { kind: 'same', text: after },
  ];
}

function sharedSpace(one: string, other: string, where: RegExp): string {
  const [a = '', b = ''] = [where.exec(one)?.[0], where.exec(other)?.[0]];
  return a === b ? a : '';
}
