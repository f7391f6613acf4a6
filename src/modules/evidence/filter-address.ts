import { EVIDENCE_KINDS, type EvidenceKind } from './vocabulary.ts';

type Query = Record<string, string | string[] | undefined>;

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The part of the stream that a page's address asks for. What cannot be read in it asks for nothing. */
export function filterFrom(query: Query) {
  const one = (name: string) => [query[name] ?? ''].flat()[0]?.trim() ?? '';
  const id = (name: string) => (isId.test(one(name)) ? one(name) : null);
  const kind = one('kind');
  return {
    kind: EVIDENCE_KINDS.includes(kind as EvidenceKind) ? (kind as EvidenceKind) : null,
    perspective: one('perspective').replaceAll('\u0000', '').slice(0, 80) || null,
    goalId: id('goal'),
    measureId: id('measure'),
    surprising: one('surprising') !== '',
    harm: one('harm') !== '',
    mine: one('mine') !== '',
    neverUsed: one('never-used') !== '',
  };
}
