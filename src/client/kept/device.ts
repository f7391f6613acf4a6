import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Side } from '#/access/sides.ts';
import { isOver, type Kept, type KeptFile } from './course.ts';

/** An agreement in which one may post, as much of it as writing asks for. */
export interface Place {
  id: string;
  title: string;
  organisation: string;
  side: Side;
  /** The day it was there when this was learnt. */
  today: string;
}

/** Who uses this device, and where they may post: known without a network. */
export interface Here {
  personId: string;
  name: string | null;
  places: Place[];
  /** By this device's clock; null while the places are not known. */
  learntAt: string | null;
}

interface Shelves extends DBSchema {
  kept: { key: string; value: Kept; indexes: { person: string } };
  here: { key: 'here'; value: Here };
  files: { key: string; value: KeptFile; indexes: { story: string; person: string } };
}

let opening: Promise<IDBPDatabase<Shelves>> | undefined;

export function device(): Promise<IDBPDatabase<Shelves>> {
  opening ??= openDB<Shelves>('accord', 2, {
    upgrade(db, known) {
      if (known < 1) {
        db.createObjectStore('kept', { keyPath: 'evidenceId' }).createIndex('person', 'personId');
        db.createObjectStore('here');
      }
      const files = db.createObjectStore('files', { keyPath: 'fileId' });
      files.createIndex('story', 'evidenceId');
      files.createIndex('person', 'personId');
    },
    // Another tab brings a newer form of this: it is let through, and what comes next opens it anew.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

const CHANGES = 'accord kept';
const readers = new Set<() => void>();
let channel: BroadcastChannel | undefined;

function hearOthers(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  channel ??= Object.assign(new BroadcastChannel(CHANGES), {
    onmessage: () => {
      for (const read of readers) read();
    },
  });
  return channel;
}

export function tellAll(): void {
  for (const read of readers) read();
  hearOthers()?.postMessage('changed');
}

/** Says when something on this device changed, in this tab or another. */
export function onChange(read: () => void): () => void {
  hearOthers();
  readers.add(read);
  return () => readers.delete(read);
}

/** What a person has on this device, the oldest first. */
export async function keptOf(personId: string): Promise<Kept[]> {
  const now = new Date().toISOString();
  const all = await (await device()).getAllFromIndex('kept', 'person', personId);
  return all.filter((kept) => !isOver(kept, now)).sort((one, other) => one.since.localeCompare(other.since));
}

export async function findKept(evidenceId: string): Promise<Kept | undefined> {
  return (await device()).get('kept', evidenceId);
}

export async function keep(kept: Kept): Promise<void> {
  await (await device()).put('kept', kept);
  tellAll();
}

/** Changes what is kept, if it still is as `change` expects: null leaves it. */
export async function change(evidenceId: string, how: (kept: Kept) => Kept | null): Promise<Kept | null> {
  const writing = (await device()).transaction('kept', 'readwrite');
  const found = await writing.store.get(evidenceId);
  const changed = found ? how(found) : null;
  if (changed) await writing.store.put(changed);
  await writing.done;
  if (changed) tellAll();
  return changed;
}

/** Keeps what stands in a form as it is typed, unless it went its way meanwhile. */
export async function keepDraft(draft: Kept): Promise<void> {
  const writing = (await device()).transaction('kept', 'readwrite');
  const stored = await writing.store.get(draft.evidenceId);
  const isFree = !stored || stored.state === 'draft' || stored.state === 'refused';
  if (isFree) await writing.store.put({ ...draft, mayHaveArrived: stored?.mayHaveArrived ?? null });
  await writing.done;
  if (isFree) tellAll();
}

export async function throwAway(evidenceId: string): Promise<void> {
  const writing = (await device()).transaction(['kept', 'files'], 'readwrite');
  const files = writing.objectStore('files');
  for (const key of await files.index('story').getAllKeys(evidenceId)) await files.delete(key);
  await writing.objectStore('kept').delete(evidenceId);
  await writing.done;
  tellAll();
}

export async function readHere(): Promise<Here | undefined> {
  return (await device()).get('here', 'here');
}

export async function writeHere(here: Here): Promise<void> {
  await (await device()).put('here', here, 'here');
  tellAll();
}

/** Leaves nothing of whoever used this device. */
export async function clearHere(): Promise<void> {
  const writing = (await device()).transaction(['kept', 'here', 'files'], 'readwrite');
  const here = await writing.objectStore('here').get('here');
  if (here) {
    const kept = writing.objectStore('kept');
    for (const key of await kept.index('person').getAllKeys(here.personId)) await kept.delete(key);
    const files = writing.objectStore('files');
    for (const key of await files.index('person').getAllKeys(here.personId)) await files.delete(key);
  }
  await writing.objectStore('here').clear();
  await writing.done;
  tellAll();
}

/** How many stories signing out would lose. */
export async function countUnsent(): Promise<number> {
  const here = await readHere();
  if (!here) return 0;
  return (await keptOf(here.personId)).filter(({ state }) => state !== 'sent').length;
}
