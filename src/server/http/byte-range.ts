/** The one part of a file that is asked for, both ends included; null for all of it, 'none' where there is no such part. */
export function partOf(range: string | undefined, bytes: number): { from: number; to: number } | 'none' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const last = asked[1] === '';
  const from = last ? Math.max(0, bytes - Number(asked[2])) : Number(asked[1]);
  const to = last || asked[2] === '' ? bytes - 1 : Math.min(Number(asked[2]), bytes - 1);
  return from > to || from >= bytes ? 'none' : { from, to };
}
