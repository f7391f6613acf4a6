import type { Fault } from '#/client/fault.ts';
import type { Given } from '../reading-value.ts';
import { valueTyped } from '../value-typed.ts';
import type { MeasureKind } from '../vocabulary.ts';

/** Reads the typed value in the browser; what cannot be read is a fault in the shape that the server's have. */
export function readValue(
  kind: MeasureKind,
  text: (field: string) => string,
): { given: Given; fault: null } | { given: null; fault: Fault } {
  const { given, fields } = valueTyped(kind, text);
  if (given) return { given, fault: null };
  return { given: null, fault: { code: 'INVALID', message: 'This number cannot be read.', fields } };
}
