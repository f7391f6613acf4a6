const kept = globalThis as typeof globalThis & { accord?: Map<string, unknown> };

/**
 * One instance a process, whoever asks. The server runs beside Next, which bundles its own copy of each module, so
 * what must exist once (the pool, the live hub) hangs on `globalThis`.
 */
export function onceAProcess<T>(name: string, make: () => T): T {
  kept.accord ??= new Map();
  if (!kept.accord.has(name)) kept.accord.set(name, make());
  return kept.accord.get(name) as T;
}

export function forget(name: string): void {
  kept.accord?.delete(name);
}
