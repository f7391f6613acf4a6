import { z } from 'zod';
import { uuidv7 } from '#/lib/uuid.ts';
import { appRouter } from '#/router.ts';

interface Shape {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  minimum?: number;
  minItems?: number;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

export interface ProcedureHere {
  path: string;
  kind: 'query' | 'mutation';
  /** What it takes, as JSON Schema; null where it takes nothing. */
  shape: Shape | null;
}

interface Defined {
  _def: { type: string; inputs: z.ZodType[] };
}

/** Every procedure of the router, with what it takes: a new one is here by being there. */
export const procedures: ProcedureHere[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Defined>,
).map(([path, { _def }]) => ({
  path,
  kind: _def.type === 'mutation' ? 'mutation' : 'query',
  shape: _def.inputs.length > 0 ? merged(_def.inputs) : null,
}));

function merged(inputs: z.ZodType[]): Shape {
  const shapes = inputs.map((input) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape);
  return { type: 'object', properties: Object.assign({}, ...shapes.map((shape) => propertiesOf(shape))) };
}

function propertiesOf(shape: Shape): Record<string, Shape> {
  if (shape.properties) return shape.properties;
  return Object.assign(
    {},
    ...[...(shape.allOf ?? []), ...(shape.oneOf ?? []), ...(shape.anyOf ?? [])].map(propertiesOf),
  );
}

const PATTERNS: Record<string, string> = {
  '^[0-9a-f]{64}$': 'a'.repeat(64),
  '^[0-9]{4}-(0[1-9]|1[0-2])$': '2026-04',
};

/** A value that fits the shape, as far as a shape can tell. */
export function plausible(shape: Shape): unknown {
  const options = shape.anyOf ?? shape.oneOf;
  if (options) return plausible(options.find((option) => option.type !== 'null') ?? {});
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, plausible(inner)]));
    case 'array':
      return shape.items ? [plausible(shape.items)] : [];
    case 'number':
    case 'integer':
      return Math.max(1, shape.minimum ?? 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return plausibleText(shape);
  }
}

function plausibleText({ format, pattern }: Shape): string {
  if (format === 'uuid') return uuidv7();
  if (format === 'date') return '2026-06-01';
  if (format === 'date-time') return '2026-06-01T10:00:00.000Z';
  if (format === 'email') return 'somebody@test.example';
  if (pattern && PATTERNS[pattern]) return PATTERNS[pattern];
  if (pattern?.includes('\\.')) return '1.0';
  return 'some words';
}

export interface Leaf {
  path: (string | number)[];
  type: string;
  format?: string;
}

/** Every place in a plausible value where one thing stands. */
export function leavesOf(shape: Shape, at: (string | number)[] = []): Leaf[] {
  const options = shape.anyOf ?? shape.oneOf;
  if (options) return leavesOf(options.find((option) => option.type !== 'null') ?? {}, at);
  if (shape.type === 'object')
    return Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => leavesOf(inner, [...at, key]));
  if (shape.type === 'array') return shape.items ? leavesOf(shape.items, [...at, 0]) : [];
  const type = shape.const !== undefined || shape.enum ? 'choice' : (shape.type ?? 'any');
  return [{ path: at, type, ...(shape.format ? { format: shape.format } : {}) }];
}

/** The same value with another thing in one place. */
export function withLeaf(value: unknown, [first, ...rest]: (string | number)[], put: unknown): unknown {
  if (first === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[first] = withLeaf(copy[first], rest, put);
  return copy;
}

/** Calls a procedure by its path. */
export function callAt(api: unknown, path: string, input: unknown): Promise<unknown> {
  const procedure = path.split('.').reduce((at, part) => (at as Record<string, unknown>)[part], api) as (
    input: unknown,
  ) => Promise<unknown>;
  return procedure(input);
}
