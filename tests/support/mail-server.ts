import { SMTPServer } from 'smtp-server';

export interface ReceivedLetter {
  from: string;
  to: string[];
  /** As it came over the wire. */
  raw: string;
  subject: string;
  text: string;
}

/** A real mail server that keeps what it takes; `refuse` makes it take nothing. */
export async function aMailServer() {
  const letters: ReceivedLetter[] = [];
  const state = { refuse: false, waiting: [] as (() => void)[] };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: (_, __, done) => done(state.refuse ? Object.assign(new Error('no'), { responseCode: 451 }) : undefined),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        letters.push({
          raw,
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          subject: decodeHeader(/^Subject: ((?:.*\r\n[ \t])*.*)/m.exec(raw)?.[1] ?? ''),
          text: decodeBody(raw),
        });
        done();
      });
    },
  });
  // A client that goes away in the middle is nothing to complain about.
  server.on('error', () => {});
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as { port: number }).port));
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuseAll: (refuse: boolean) => {
      state.refuse = refuse;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function decodeHeader(header: string): string {
  return header
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?Q\?(.*?)\?=/gi, (_, words: string) => quoted(words.replaceAll('_', ' ')))
    .replace(/=\?utf-8\?B\?(.*?)\?=/gi, (_, words: string) => Buffer.from(words, 'base64').toString('utf8'))
    .trim();
}

function decodeBody(raw: string): string {
  const at = raw.indexOf('\r\n\r\n');
  const body = raw.slice(at + 4);
  const coding = /^Content-Transfer-Encoding: (.*)/im.exec(raw.slice(0, at))?.[1]?.trim().toLowerCase();
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return coding === 'quoted-printable' ? quoted(body.replace(/=\r\n/g, '')) : body;
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
