import { ReadableStream } from 'node:stream/web';
import type { Pages } from '#/server/http/pages.ts';
import { type Served, serve } from '#/server/main.ts';
import { handleSignIn } from '#/server/sign-in.ts';

/** Our server on a free port, with the sign-in handlers in place of Next. What Next would render is an empty page. */
export async function aServer(host = '127.0.0.1'): Promise<Served> {
  const pages: Pages = {
    async handle(req, res) {
      const headers = new Headers();
      for (const [name, value] of Object.entries(req.headers)) if (value) headers.set(name, String(value));
      const body = req.method === 'POST' ? (ReadableStream.from(req) as unknown as BodyInit) : undefined;
      const init = { method: req.method, headers, body, duplex: 'half' };
      const answer = await handleSignIn(new Request(`http://inside${req.url}`, init as RequestInit));
      answer.headers.forEach((value, name) => {
        if (name !== 'set-cookie') res.setHeader(name, value);
      });
      res.setHeader('set-cookie', answer.headers.getSetCookie());
      res.writeHead(answer.status).end(await answer.text());
    },
    close: async () => {},
  };
  return serve({ port: 0, host, dev: false, pages });
}

export interface Answer {
  status: number;
  /** Where it leads, as it stands in the answer. */
  to: string | null;
  text: string;
  cookies: string[];
}

/** Keeps cookies and follows nothing by itself. */
export class Browser {
  readonly jar = new Map<string, string>();
  readonly agent: string;

  constructor(agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0') {
    this.agent = agent;
  }

  async ask(url: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set('user-agent', this.agent);
    headers.set('cookie', [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) this.keep(set);
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      text: await answer.text(),
      cookies: answer.headers.getSetCookie(),
    };
  }

  /** Sends a form as one of the site's own pages does. */
  send(url: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    const origin = new URL(url).origin;
    return this.ask(url, { method: 'POST', body: new URLSearchParams(form), headers: { origin, ...headers } });
  }

  private keep(set: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    const gone = /max-age=0/i.test(set) || Date.parse(/expires=([^;]+)/i.exec(set)?.[1] ?? '9999-01-01') < Date.now();
    if (name && gone) this.jar.delete(name);
    else if (name) this.jar.set(name, value ?? '');
  }
}
