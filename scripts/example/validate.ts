import { ExampleFile } from './shape.ts';

/** What is wrong with a file, and where. */
export interface FileFault {
  where: string;
  what: string;
}

type Checked = { file: ExampleFile; faults: [] } | { file: null; faults: FileFault[] };

/** Reads the whole file before anything is done with it: shape first, then what its ids point to and the order of its moments. */
export function validate(text: string): Checked {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { file: null, faults: [{ where: 'the file', what: `is not JSON: ${(error as Error).message}` }] };
  }
  const parsed = ExampleFile.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      where: issue.path.join('.') || 'the file',
      what: issue.message,
    }));
    return { file: null, faults };
  }
  const faults = [...doubleIds(parsed.data), ...danglingIds(parsed.data), ...lateActs(parsed.data)];
  return faults.length > 0 ? { file: null, faults } : { file: parsed.data, faults: [] };
}

function walk(value: unknown, where: string, visit: (key: string, value: unknown, where: string) => void): void {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) walk(inner, `${where}[${index}]`, visit);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      const at = where ? `${where}.${key}` : key;
      visit(key, inner, at);
      walk(inner, at, visit);
    }
  }
}

function doubleIds(file: ExampleFile): FileFault[] {
  const seen = new Map<string, string>();
  const faults: FileFault[] = [];
  walk(file, '', (key, value, where) => {
    if (key !== 'id' || typeof value !== 'string') return;
    const first = seen.get(value);
    if (first) faults.push({ where, what: `the id ${value} is already at ${first}` });
    else seen.set(value, where);
  });
  return faults;
}

const POINTS = /(Id|Ids)$/;
const NAMES_A_PERSON = new Set([
  'by',
  'owner',
  'postedBy',
  'proposedBy',
  'chair',
  'facilitator',
  'noteTaker',
  'nextChair',
  'invitedBy',
  'recordedBy',
  'writtenBy',
  'checkedBy',
  'obtainedBy',
  'closedBy',
  'whatHappenedBy',
  'withdrawnThrough',
  'posedBy',
  'proposedByPerson',
]);
/** A party as proposer of a measure, not a person. */
const NAMES_A_PARTY = /^measures\[\d+\]\.proposedBy$/;

function danglingIds(file: ExampleFile): FileFault[] {
  const known = new Set<string>();
  walk(file, '', (key, value) => {
    if (key === 'id' && typeof value === 'string') known.add(value);
  });
  const people = new Set(file.people.map((person) => person.id));
  const faults: FileFault[] = [];
  walk(file, '', (key, value, where) => {
    const named = NAMES_A_PERSON.has(key) && !NAMES_A_PARTY.test(where);
    if (!named && !POINTS.test(key)) return;
    for (const id of Array.isArray(value) ? value : [value]) {
      if (typeof id !== 'string') continue;
      if (named && !people.has(id)) faults.push({ where, what: `${id} is nobody in people` });
      if (!named && !known.has(id)) faults.push({ where, what: `nothing in the file has the id ${id}` });
    }
  });
  return faults;
}

/** Nothing that was done lies after the day on which the example stands. */
function lateActs(file: ExampleFile): FileFault[] {
  const faults: FileFault[] = [];
  walk(file, '', (key, value, where) => {
    if (!/(At|^at)$/.test(key) || typeof value !== 'string' || where.startsWith('agreement.nextReview')) return;
    if (value.slice(0, 10) > file.demoToday) faults.push({ where, what: `${value} lies after ${file.demoToday}` });
  });
  return faults;
}
