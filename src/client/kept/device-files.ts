import type { KeptFile } from './course.ts';
import { device, tellAll } from './device.ts';

/** The files that were chosen for a story and have not gone to it, in the order in which they were chosen. */
export async function filesFor(evidenceId: string): Promise<KeptFile[]> {
  const files = await (await device()).getAllFromIndex('files', 'story', evidenceId);
  return files.sort((one, other) => one.fileId.localeCompare(other.fileId));
}

export async function hasFiles(evidenceId: string): Promise<boolean> {
  return (await (await device()).countFromIndex('files', 'story', evidenceId)) > 0;
}

export async function keepFile(file: KeptFile): Promise<void> {
  await (await device()).put('files', file);
  tellAll();
}

/** Changes what is said of a file that still is here. */
export async function changeFile(fileId: string, put: Partial<KeptFile>): Promise<void> {
  const writing = (await device()).transaction('files', 'readwrite');
  const found = await writing.store.get(fileId);
  if (found) await writing.store.put({ ...found, ...put });
  await writing.done;
  if (found) tellAll();
}

export async function dropFile(fileId: string): Promise<void> {
  await (await device()).delete('files', fileId);
  tellAll();
}
