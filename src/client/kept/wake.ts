const sleepers = new Set<() => void>();

export function onWake(go: () => void): () => void {
  sleepers.add(go);
  return () => sleepers.delete(go);
}

/** There is something to send: whoever sends in this tab begins at once. */
export function wakeSender(): void {
  for (const go of sleepers) go();
}
