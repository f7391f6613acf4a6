/** Does the work when it is this tab's turn. Where the browser has no locks (no secure address) there is no turn to wait for. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work();
  return await navigator.locks.request(name, work);
}

/** Holds something for this tab until it is let go; null where another tab has it. */
export function hold(name: string): Promise<(() => void) | null> {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((held) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return held(null);
      return new Promise<void>((letGo) => held(letGo));
    });
  });
}
