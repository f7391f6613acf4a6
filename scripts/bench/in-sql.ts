import { EVIDENCE_KINDS, PERSPECTIVES } from '#/modules/evidence/vocabulary.ts';
import { type Kind, kindNumber } from './world.ts';

/** An id in SQL. */
export const id = (kind: Kind, n: string): string => `pg_temp.id(${kindNumber(kind)}, ${n})`;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
export const json = (value: object) => `${text(JSON.stringify(value))}::jsonb`;
/** A closed list as SQL, to choose from. */
export const oneOf = (values: readonly string[], n: string): string =>
  `(array[${values.map(text).join(', ')}])[1 + (${n}) % ${values.length}]`;

export const kindOf = (n: string): string => oneOf(EVIDENCE_KINDS, n);
export const perspectiveOf = (n: string): string => oneOf(PERSPECTIVES, n);
