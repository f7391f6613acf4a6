import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the benchmark's own, which answers what it is asked and ends with us. */
export interface Helper {
  pid: number;
  /** Where it serves; empty for one that serves nothing. */
  address: string;
  ask<T>(question: object, patience?: number): Promise<T>;
  stop(): Promise<void>;
}

/** Starts one and waits until it is ready. Each answers `{ ready }` first and then one message to each question. */
export async function startHelper(script: URL, env: Record<string, string>, patience = 60_000): Promise<Helper> {
  const child = fork(script, [], { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  };
  const { address = '' } = await answer<{ address?: string }>(child, patience).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    pid: child.pid as number,
    address,
    async ask<T>(question: object, wait = 60_000) {
      const answered = answer<T>(child, wait);
      child.send(question);
      return answered;
    },
    stop,
  };
}

function answer<T>(child: ChildProcess, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      child.off('message', said).off('exit', ended);
    };
    const said = (message: { failed?: string } & T) => {
      done();
      if (message.failed) reject(new Error(message.failed));
      else resolve(message);
    };
    const ended = (code: number | null) => {
      done();
      reject(new Error(`A process of the benchmark ended with ${code}.`));
    };
    const timer = setTimeout(() => {
      done();
      reject(new Error(`A process of the benchmark did not answer within ${patience / 1000} s.`));
    }, patience);
    child.on('message', said).once('exit', ended);
  });
}

/** The other end: says that it is ready, and answers each question with what `reply` makes of it. */
export function serveQuestions<Q>(
  ready: object,
  reply: (question: Q) => Promise<object>,
  end: () => Promise<void>,
): void {
  process.on('message', (question: Q) => {
    reply(question).then(
      (said) => process.send?.(said),
      (error: Error) => process.send?.({ failed: error.message }),
    );
  });
  process.once('disconnect', () => void end().finally(() => process.exit(0)));
  // A Ctrl-C reaches the one that started us, which then ends us.
  process.on('SIGINT', () => {});
  process.send?.({ ready: true, ...ready });
}

/** What this process has used: CPU in microseconds since it began, and its memory now. */
export function usage() {
  const { user, system } = process.cpuUsage();
  return { cpu: user + system, rss: process.memoryUsage.rss() };
}
export type Usage = ReturnType<typeof usage>;
