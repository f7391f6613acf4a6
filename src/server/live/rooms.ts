import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import type { FactIn } from '#/modules/meetings/room-facts.ts';
import { domainNow } from '#/server/clock.ts';
import { inScope } from '#/server/database.ts';
import { faultOf } from '#/server/fault.ts';
import { log } from '#/server/log.ts';
import { isCrowded } from './crowding.ts';
import { encoded, type JournalNudge, type MeetingNudge, type RoomHello } from './events.ts';
import { listen } from './listener.ts';
import { loadMembership } from './membership.ts';
import type { PresenceTold } from './presence.ts';
import { Room, type Screen } from './room.ts';
import { enterRoom, type Listener } from './room-door.ts';
import { Stream } from './stream.ts';

const BEAT_EVERY = 10_000;
const CHECK_EVERY = 30_000;
const TOGETHER = 200;
/** A whole meeting may be told at once; who reads nothing for longer is cut off, comes back and catches up. */
const MOST_WAITING = 4_000_000;

const ABOUT_PEOPLE: ReadonlySet<string> = new Set(['agreement', 'party', 'participant']);

type Joined = 'joined' | 'nothing here' | 'too many';

/** The live meetings whose screens this process holds. */
export class LiveRooms {
  readonly #process = randomUUID();
  readonly #rooms = new Map<string, Room>();
  readonly #unsaid = new Set<Room>();
  readonly #listener: ReturnType<typeof listen>;
  readonly #timers: NodeJS.Timeout[];
  #closed = false;

  constructor() {
    this.#listener = listen({
      on: {
        accord_meeting: (payload) => this.#pass(JSON.parse(payload) as MeetingNudge),
        accord_presence: (payload) => this.#hearPresence(JSON.parse(payload) as PresenceTold),
        accord_session_ended: (hash) => this.#endWhere(({ who }) => 'sessionHash' in who && who.sessionHash === hash),
        accord_journal: (payload) => this.#hearJournal(JSON.parse(payload) as JournalNudge),
      },
      // Something may have been said while nobody listened.
      onListening: () => {
        for (const room of this.#rooms.values()) this.#catchUp(room, Number.MAX_SAFE_INTEGER).catch(fault);
      },
    });
    this.#timers = [
      setInterval(() => this.#beat().catch(fault), BEAT_EVERY),
      setInterval(() => this.#check(), CHECK_EVERY),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  /** Opens a screen for somebody who may enter; says where the room does not exist for them, or where they have too many open. */
  async join(who: Listener, reviewId: string, after: number, res: ServerResponse): Promise<Joined> {
    if (isCrowded(this.#screens(), who)) return 'too many';
    const entry = await enterRoom(who, reviewId);
    if (!entry) return 'nothing here';
    const now = await domainNow();
    if (res.destroyed) return 'joined';
    if (this.#closed) {
      res.writeHead(503).end();
      return 'joined';
    }
    // Others may have been let in meanwhile: from here to the counting of this one nothing waits.
    if (isCrowded(this.#screens(), who, entry.seatId)) return 'too many';
    const room = this.#roomOf(entry.agreementId, reviewId, entry.number);
    const stream = new Stream(res, 'sessionHash' in who ? who.sessionHash : who.keyHash, MOST_WAITING);
    const screen: Screen = { stream, who, seatId: entry.seatId, isTold: false, isHere: false };
    room.screens.add(screen);
    stream.onGone(() => this.#leave(room, screen));
    const hello: RoomHello = { number: entry.number, now, seatId: entry.seatId };
    stream.send(encoded('hello', hello));
    await room.welcome(screen, after);
    if (!room.screens.has(screen)) return 'joined';
    this.#comes(room, screen);
    stream.send(encoded('here', { seatIds: room.presence.here() }));
    return 'joined';
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const room of this.#rooms.values()) for (const { stream } of room.screens) stream.end();
    await this.#listener.close();
  }

  #screens(): Screen[] {
    return [...this.#rooms.values()].flatMap((room) => [...room.screens]);
  }

  #roomOf(agreementId: string, reviewId: string, number: number): Room {
    const known = this.#rooms.get(reviewId);
    if (known) return known;
    const room = new Room(agreementId, reviewId, number);
    this.#rooms.set(reviewId, room);
    this.#tellOthers(room, true).catch(fault);
    return room;
  }

  #comes(room: Room, screen: Screen): void {
    if (!screen.seatId || screen.isHere) return;
    screen.isHere = true;
    if (room.presence.come(screen.seatId)) this.#sayPresence(room);
  }

  #leave(room: Room, screen: Screen): void {
    if (!room.screens.delete(screen)) return;
    if (screen.isHere && screen.seatId && room.presence.go(screen.seatId)) this.#sayPresence(room);
    if (room.screens.size === 0 && this.#rooms.get(room.reviewId) === room) this.#rooms.delete(room.reviewId);
  }

  #pass({ reviewId, number }: MeetingNudge): void {
    const room = this.#rooms.get(reviewId);
    if (room) this.#catchUp(room, number).catch(fault);
  }

  async #catchUp(room: Room, number: number): Promise<void> {
    const sat: FactIn<'seat'>[] = [];
    await room.hear(number, ({ facts }) => sat.push(...facts.filter((fact) => fact.kind === 'seat')));
    if (sat.length === 0) return;
    const gone = new Set(sat.flatMap((seat) => (seat.isGuest && seat.leftAt ? [seat.id] : [])));
    this.#endWhere(({ who, seatId }) => 'keyHash' in who && seatId !== null && gone.has(seatId));
    await this.#seatThem(room);
  }

  /** Screens that were open before their people sat down. */
  async #seatThem(room: Room): Promise<void> {
    const standing = [...room.screens].filter(({ seatId, who }) => seatId === null && 'personId' in who);
    if (standing.length === 0) return;
    const rows = await inScope({ now: new Date().toISOString(), jobAgreementId: room.agreementId }, (db) =>
      db.execute<{ id: string; person_id: string }>(
        sql`select id, person_id from seats where review_id = ${room.reviewId} and person_id is not null`,
      ),
    );
    const seatOf = new Map(rows.map(({ id, person_id }) => [person_id, id]));
    for (const screen of standing) {
      const seatId = 'personId' in screen.who ? seatOf.get(screen.who.personId) : undefined;
      if (!seatId || screen.seatId || !room.screens.has(screen)) continue;
      screen.seatId = seatId;
      if (screen.isTold) this.#comes(room, screen);
    }
  }

  /** Tells at most a few times a second who is here: many come at once. */
  #sayPresence(room: Room): void {
    if (this.#unsaid.has(room)) return;
    this.#unsaid.add(room);
    setTimeout(() => {
      this.#unsaid.delete(room);
      room.sayWhoIsHere();
      const now = this.#rooms.get(room.reviewId);
      // It may have been left by all, and opened anew meanwhile.
      if (!this.#closed && (now === undefined || now === room)) this.#tellOthers(room).catch(fault);
    }, TOGETHER).unref();
  }

  async #tellOthers({ agreementId, reviewId, presence }: Room, asks = false): Promise<void> {
    const told: PresenceTold = { process: this.#process, reviewId, seats: presence.mine(), ...(asks ? { asks } : {}) };
    await inScope({ now: new Date().toISOString(), jobAgreementId: agreementId }, (db) =>
      db.execute(sql`select pg_notify('accord_presence', ${JSON.stringify(told)})`),
    );
  }

  #hearPresence(told: PresenceTold): void {
    const room = this.#rooms.get(told.reviewId);
    if (!room || told.process === this.#process) return;
    if (room.presence.hear(told, Date.now())) room.sayWhoIsHere();
    if (told.asks) this.#tellOthers(room).catch(fault);
  }

  #hearJournal({ subjectKind, agreementId }: JournalNudge): void {
    if (!ABOUT_PEOPLE.has(subjectKind)) return;
    for (const room of this.#rooms.values()) if (room.agreementId === agreementId) this.#checkRoom(room).catch(fault);
  }

  async #beat(): Promise<void> {
    const beat = encoded('beat', { now: await domainNow() });
    for (const room of this.#rooms.values()) {
      room.say(beat);
      if (room.presence.forget(Date.now())) room.sayWhoIsHere();
      await this.#tellOthers(room);
    }
  }

  #check(): void {
    for (const room of this.#rooms.values()) this.#checkRoom(room).catch(fault);
  }

  /** Ends the screens of those who signed out, left the agreement, or were seen out. */
  async #checkRoom(room: Room): Promise<void> {
    for (const screen of [...room.screens]) {
      const { who } = screen;
      const mayStay =
        'keyHash' in who ? (await enterRoom(who, room.reviewId)) !== null : await this.#holds(who, room.agreementId);
      if (!mayStay) this.#endWhere((other) => other === screen);
    }
  }

  async #holds({ personId, sessionHash }: { personId: string; sessionHash: string }, agreementId: string) {
    const { sessions, numbers } = await loadMembership(personId, [sessionHash]);
    return sessions.has(sessionHash) && numbers.has(agreementId);
  }

  #endWhere(isMeant: (screen: Screen) => boolean): void {
    for (const room of [...this.#rooms.values()])
      for (const screen of [...room.screens]) {
        if (!isMeant(screen)) continue;
        this.#leave(room, screen);
        screen.stream.end(encoded('bye', { why: 'signed out' }));
      }
  }
}

const fault = (error: unknown) => log.warn(faultOf(error), 'fault of a live room');
