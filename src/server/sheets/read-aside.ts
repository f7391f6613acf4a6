import { Worker } from 'node:worker_threads';
import { AppError } from '#/lib/app-error.ts';
import { type Sheet, SheetFault } from './sheet.ts';

/** How long one file may take, and how many are read at a time. */
const PATIENCE = 10_000;
const AT_ONCE = 2;
const MEMORY_MB = 256;

let underWay = 0;

/**
 * Reads a table in a thread of its own, with a limit to its time and its memory: whatever a file does to its reader, nobody
 * else waits for it.
 */
export async function readSheetAside(bytes: Uint8Array, patience: number = PATIENCE): Promise<Sheet> {
  if (underWay >= AT_ONCE)
    throw new AppError('LIMIT', 'Others are bringing in tables just now. Try again in a moment.');
  underWay += 1;
  try {
    return await readByWorker(bytes, patience);
  } catch (error) {
    if (error instanceof SheetFault) throw new AppError('INVALID', error.message);
    throw error;
  } finally {
    underWay -= 1;
  }
}

function readByWorker(bytes: Uint8Array, patience: number): Promise<Sheet> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return new Promise<Sheet>((resolve, reject) => {
    const tooMuch = () => reject(new SheetFault('This file takes too long to read. Save what you need as CSV UTF-8.'));
    const timer = setTimeout(tooMuch, patience);
    worker.once('message', ({ sheet, fault }: { sheet?: Sheet; fault?: string }) =>
      sheet ? resolve(sheet) : reject(new SheetFault(fault ?? '')),
    );
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error),
    );
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => void worker.terminate());
}
