import { connect, createServer } from 'node:net';
import { PlainFailure } from '#/server/plain-failure.ts';

/** The port that was asked for, or else the first of the hundred from 3000 on that nobody uses. */
export async function choosePort(host: string, wanted: string | undefined): Promise<number> {
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new PlainFailure(
        `PORT is "${wanted}", which is no port: set it to a number from 1 to 65535, or leave it out.`,
      );
    const refusal = await refuses(host, port);
    if (refusal) throw new PlainFailure(sentence(refusal, host, port));
    return port;
  }
  for (let port = 3000; port < 3100; port += 1) {
    const refusal = await refuses(host, port);
    if (!refusal) return port;
    if (refusal !== 'EADDRINUSE') throw new PlainFailure(sentence(refusal, host, port));
  }
  throw new PlainFailure('Every port from 3000 to 3099 is taken: set PORT to a free one and start again.');
}

function sentence(refusal: string, host: string, port: number): string {
  if (refusal === 'EACCES')
    return `Port ${port} needs the rights of an administrator: set PORT to a number above 1023, or leave it out.`;
  if (refusal === 'EADDRINUSE')
    return `Port ${port} is taken by another program: stop that one, set PORT to another number, or leave it out.`;
  return `This machine has no address ${host}: correct HOST, or leave it out.`;
}

/** Why this port cannot be had. Some systems let two programs share one under different addresses, so both are also rung at. */
async function refuses(host: string, port: number): Promise<string | undefined> {
  if (port && ((await answers('127.0.0.1', port)) || (await answers('::1', port)))) return 'EADDRINUSE';
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => done(true))
      .once('error', () => done(false))
      .once('timeout', () => done(false));
  });
}
