import type { Propose } from '../schema.ts';

/** What is written freely, by the name of its field. */
export function freeText({ text, conditions, changes, ...input }: FreeText): Record<string, string | null> {
  const fields: Record<string, string | null> = { text };
  for (const field of ['because', 'hunch', 'expected', 'note'] as const) fields[field] = input[field] ?? null;
  conditions.forEach((condition, at) => {
    fields[`conditions.${at}`] = condition;
  });
  changes.forEach(({ because, expected, put }, at) => {
    Object.assign(fields, { [`changes.${at}.because`]: because, [`changes.${at}.expected`]: expected });
    for (const [field, said] of Object.entries(put))
      if (typeof said === 'string') fields[`changes.${at}.put.${field}`] = said;
  });
  return fields;
}

type FreeText = Pick<Propose, 'text' | 'conditions' | 'changes'> &
  Partial<Pick<Propose, 'because' | 'hunch' | 'expected' | 'note'>>;
