/** Waits so many milliseconds, or less where the network comes back or nobody listens any more. */
export function restOrNetwork(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener('online', done);
    stopped.addEventListener('abort', done);
  });
}
