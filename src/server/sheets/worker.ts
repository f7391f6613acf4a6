import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from './read-sheet.ts';
import { SheetFault } from './sheet.ts';

try {
  parentPort?.postMessage({ sheet: readSheet(workerData as Uint8Array) });
} catch (error) {
  if (!(error instanceof SheetFault)) throw error;
  parentPort?.postMessage({ fault: error.message });
}
