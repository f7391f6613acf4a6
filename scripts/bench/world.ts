/** How much there is: the agreements of a county, and what they gathered in five years. */
export const AGREEMENTS = 200;
export const ORGANISATIONS = 130;
export const PEOPLE_EACH = 5;

const KINDS = [
  'person',
  'organisation',
  'agreement',
  'party',
  'participant',
  'goal',
  'question',
  'answer',
  'measure',
  'definition',
  'reading',
  'annotation',
  'review',
  'decision',
  'adaptation',
  'promise',
  'insight',
  'clause',
  'evidence',
  'act',
] as const;
export type Kind = (typeof KINDS)[number];

/** The number by which the database makes the same ids. */
export const kindNumber = (kind: Kind): number => KINDS.indexOf(kind) + 1;

/** The id of the n-th thing of a kind: a uuid of version 7, so that later things have later ids. */
export function idOf(kind: Kind, n: number): string {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
  const text = `${hex(1_700_000_000_000 + n, 12)}7${hex(kindNumber(kind), 3)}8000${hex(n, 12)}`;
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The same as an SQL function. */
export const ID_FUNCTION = `create or replace function pg_temp.id(kind integer, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid $$`;

/** Which organisations an agreement has, as SQL on the agreement's number and as a number. */
export const COUNCIL = '(a % 40)';
export const PROVIDER = '(40 + a % 70)';
export const RESIDENTS = '(110 + a % 20)';

/** The number of the provider's front-line worker in this agreement: a contributor, who reads and posts. */
export const workerOf = (agreement: number): number => (40 + (agreement % 70)) * PEOPLE_EACH + 1;

export const tokenOf = (person: number): string => `bench-session-${person}`;
