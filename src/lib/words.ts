import { z } from 'zod';

/** A line of text that must say something, trimmed; `max` is in characters. */
export const line = (max: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(max, { error: `Keep this under ${max} characters.` })
    .refine((text) => !text.includes('\u0000'), { error: 'This holds a character that cannot be stored.' });

/** The same where it may be left out: blank is null. */
export const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `Keep this under ${max} characters.` })
    .refine((text) => !text.includes('\u0000'), { error: 'This holds a character that cannot be stored.' })
    .nullish()
    .transform((text) => text || null);

/** A day that calendars and the database can reckon with; `missing` says which day it is that is asked for. */
export const dayOr = (missing: string, earliest = '1900-01-01') =>
  z.iso.date({ error: missing }).refine((day) => day >= earliest && day < '2200-01-01', { error: missing });

export const monthOr = (missing: string) =>
  z.string({ error: missing }).regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/, { error: missing });
