import { serveQuestions, usage } from './child.ts';
import { Line } from './line.ts';
import { type Request, requestText } from './requests.ts';

export interface Run {
  request: Request;
  port: number;
  connections: number;
  /** It ends after so many milliseconds or so many answers, whichever comes first. */
  lasts: number;
  most: number;
}

export interface Ran {
  answers: number;
  seconds: number;
  /** Microseconds of each answer, in order of size, thinned to a thousand. */
  latencies: number[];
  /** Share of one core that this client used. */
  clientCpu: number;
  bytes: number;
}

async function run({ request, port, connections, lasts, most }: Run): Promise<Ran> {
  const lines = Array.from({ length: connections }, () => new Line(port));
  const took: number[] = [];
  let sent = 0;
  let bytes = 0;
  const before = usage();
  const began = performance.now();
  const until = began + lasts;
  try {
    await Promise.all(
      lines.map(async (line) => {
        while (sent < most && performance.now() < until) {
          const text = requestText(request, sent);
          sent += 1;
          const at = performance.now();
          const answer = await line.ask(text);
          took.push((performance.now() - at) * 1000);
          bytes = answer.length;
        }
      }),
    );
  } finally {
    for (const line of lines) line.close();
  }
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const every = Math.max(1, took.length / 1000);
  const latencies = Array.from(
    { length: Math.min(1000, took.length) },
    (_, n) => took[Math.floor(n * every)] as number,
  );
  return { answers: took.length, seconds, latencies, clientCpu: (usage().cpu - before.cpu) / 1e6 / seconds, bytes };
}

serveQuestions(
  {},
  (question: Run) => run(question),
  async () => {},
);
