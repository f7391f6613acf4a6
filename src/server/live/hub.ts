import type { ServerResponse } from 'node:http';
import { faultOf } from '#/server/fault.ts';
import { log } from '#/server/log.ts';
import { Audience, type Listening, mayKnow } from './audience.ts';
import { encoded, type JournalNudge, type LiveEntry, type LiveHello } from './events.ts';
import { listen } from './listener.ts';
import { loadEverInAgreement, loadMembership, type Membership } from './membership.ts';
import { Stream } from './stream.ts';

const BEAT = encoded('beat', 1);
const BEAT_EVERY = 20_000;
const CHECK_EVERY = 30_000;
const CHECKED_TOGETHER = 20;
/** One stream a browser is what a person needs; this many devices are left alone. */
export const MOST_STREAMS = 12;

/** Entries that may change who takes part. */
const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['agreement', 'party', 'participant', 'invitation']);

/** Passes on what the database tells, to the people who may know. */
export class LiveHub {
  readonly #build: string;
  readonly #audience = new Audience();
  /** The highest number that everybody in an agreement may know of: told, perhaps, while somebody was being let in. */
  readonly #heard = new Map<string, number>();
  readonly #listener: ReturnType<typeof listen>;
  readonly #timers: NodeJS.Timeout[];
  #checking = false;
  #closed = false;

  /** `onFilesGone`: content has lost its row, and may be taken out of the file store. */
  constructor(build: string, onFilesGone: () => Promise<void> = async () => {}) {
    this.#build = build;
    this.#listener = listen({
      on: {
        accord_journal: (payload) => void this.#pass(JSON.parse(payload) as JournalNudge).catch(this.#fault),
        accord_session_ended: (hash) => this.#endSession(hash),
        accord_files_gone: () => void onFilesGone().catch(this.#fault),
      },
      onListening: () => void this.#check(() => true).catch(this.#fault),
    });
    this.#timers = [
      setInterval(() => this.#toEverybody(BEAT), BEAT_EVERY),
      setInterval(() => {
        const before = Date.now() - CHECK_EVERY;
        this.#check(({ checkedAt }) => checkedAt < before).catch(this.#fault);
      }, CHECK_EVERY / 10),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  mayJoin(personId: string): boolean {
    return (this.#audience.get(personId)?.streams.size ?? 0) < MOST_STREAMS;
  }

  /** Opens a stream for a signed-in person. Its first word is how far each agreement has come. */
  async join(personId: string, sessionHash: string, res: ServerResponse): Promise<void> {
    const membership = await loadMembership(personId, [sessionHash]);
    if (res.destroyed) return;
    if (this.#closed) return void res.writeHead(503).end();
    const stream = new Stream(res, sessionHash);
    const listening = this.#audience.join(personId, stream, membership);
    stream.onGone(() => this.#audience.leave(listening, stream));
    stream.send(this.#hello(membership));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const { streams } of this.#audience.everybody()) for (const stream of streams) stream.end();
    await this.#listener.close();
  }

  async #pass(nudge: JournalNudge): Promise<void> {
    const { agreementId, number, subjectKind, subjectId, actId } = nudge;
    if (!nudge.onlyPersonId && !nudge.onlyOrganisationId)
      this.#heard.set(agreementId, Math.max(number, this.#heard.get(agreementId) ?? 0));
    if (ABOUT_PEOPLE.has(subjectKind)) await this.#checkPeopleOf(nudge);
    const entry: LiveEntry = { agreementId, number, subjectKind, subjectId, actId };
    let bytes: Buffer | undefined;
    for (const listening of this.#audience.in(agreementId)) {
      if (!mayKnow(listening, nudge)) continue;
      bytes ??= encoded('entry', entry);
      for (const stream of listening.streams) stream.send(bytes);
    }
  }

  async #checkPeopleOf({ agreementId, actorId }: JournalNudge): Promise<void> {
    const concerned = new Set([...(await loadEverInAgreement(agreementId)), ...(actorId ? [actorId] : [])]);
    const here = [...concerned].flatMap((id) => this.#audience.get(id) ?? []);
    await inGroups(here, (listening) => this.#checkOne(listening));
  }

  /** Asks again who may hear what, and says anew how far everything is. */
  async #check(which: (listening: Listening) => boolean): Promise<void> {
    if (this.#checking) return;
    this.#checking = true;
    try {
      await inGroups([...this.#audience.everybody()].filter(which), (listening) => this.#checkOne(listening));
    } finally {
      this.#checking = false;
    }
  }

  async #checkOne(listening: Listening): Promise<void> {
    const hashes = [...listening.streams].map(({ sessionHash }) => sessionHash);
    const membership = await loadMembership(listening.personId, hashes);
    for (const stream of listening.streams) {
      if (hashes.includes(stream.sessionHash) && !membership.sessions.has(stream.sessionHash)) {
        this.#audience.leave(listening, stream);
        stream.end(encoded('bye', { why: 'signed out' }));
      }
    }
    if (listening.streams.size === 0) return;
    this.#audience.place(listening, membership);
    const hello = this.#hello(membership);
    for (const stream of listening.streams) stream.send(hello);
  }

  #endSession(hash: string): void {
    for (const listening of [...this.#audience.everybody()]) {
      for (const stream of [...listening.streams]) {
        if (stream.sessionHash !== hash) continue;
        this.#audience.leave(listening, stream);
        stream.end(encoded('bye', { why: 'signed out' }));
      }
    }
  }

  #hello({ numbers }: Membership): Buffer {
    const agreements: LiveHello['agreements'] = {};
    for (const [id, number] of numbers) agreements[id] = Math.max(number, this.#heard.get(id) ?? 0);
    return encoded('hello', { agreements, build: this.#build } satisfies LiveHello);
  }

  #toEverybody(bytes: Buffer): void {
    for (const { streams } of this.#audience.everybody()) for (const stream of streams) stream.send(bytes);
  }

  #fault = (error: unknown) => log.warn(faultOf(error), 'fault of the live hub');
}

async function inGroups<T>(all: T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += CHECKED_TOGETHER)
    await Promise.all(all.slice(at, at + CHECKED_TOGETHER).map(work));
}
