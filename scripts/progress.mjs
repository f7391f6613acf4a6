/**
 * Runs one step. A step that takes a moment says what it is in one line; one that takes long says every so often that it is alive.
 * @template T
 * @param {string} title what is being done, as "Installing the packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const first = setTimeout(() => say(`${title} …`), 400);
  const beats = setInterval(() => say(`  still at it after ${seconds()} s`), 10_000);
  const early = setTimeout(() => say(`  still at it after ${seconds()} s`), 5_500);
  try {
    return await work();
  } finally {
    for (const timer of [first, beats, early]) clearTimeout(timer);
  }
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
