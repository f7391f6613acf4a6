import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { KeptStatements } from './kept-statements.ts';

type Nothing = Record<string, never>;
type Tables = ExtractTablesWithRelations<Nothing>;
export type Db = PostgresJsTransaction<Nothing, Tables>;

/** Handed to whoever asks for a connection: one that does one transaction at a time. */
interface Line {
  client: postgres.Sql;
  /** The transaction under way. */
  lent: Transaction | null;
}

const dialect = new PgDialect({ casing: 'snake_case' });

/**
 * Our own pool, of one transaction a connection. What a transaction asks is sent at once and not after the answer before
 * it, `begin` and `commit` among it; and when it is over, or its connection was lost, whatever still runs in its name is
 * refused, so that nothing of it can slip into the transaction that comes next.
 */
export class Connections {
  readonly #url: string;
  readonly #options: postgres.Options<Nothing>;
  readonly #most: number;
  readonly #lines: Line[] = [];
  readonly #free: Line[] = [];
  readonly #waiting: ((line: Line) => void)[] = [];
  readonly #statements = new KeptStatements();

  constructor(url: string, most: number, options: postgres.Options<Nothing>) {
    this.#url = url;
    this.#most = most;
    this.#options = options;
  }

  /**
   * Commits where `work` succeeds, and takes everything back where it fails. A `reading` one is not waited for at its
   * end: nothing hangs on it.
   */
  async transaction<T>(work: (db: Db) => Promise<T>, { reading = false } = {}): Promise<T> {
    const line = await this.#take();
    const transaction = new Transaction(line.client, this.#statements);
    line.lent = transaction;
    const begun = transaction.send('begin');
    begun.catch(() => {});
    let ending: Promise<unknown> = begun;
    try {
      const result = await work(transaction.db);
      await begun;
      ending = transaction.commit();
      if (!reading) await ending;
      return result;
    } catch (error) {
      if (ending === begun) ending = transaction.send('rollback');
      throw error;
    } finally {
      transaction.isOver = true;
      const giveBack = () => this.#give(line);
      ending.then(giveBack, giveBack);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#lines.map(({ client }) => client.end({ timeout: 5 })));
  }

  #take(): Line | Promise<Line> {
    const line = this.#free.pop();
    if (line) return line;
    if (this.#lines.length < this.#most) return this.#open();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(line: Line): void {
    line.lent = null;
    const next = this.#waiting.shift();
    if (next) next(line);
    else this.#free.push(line);
  }

  #open(): Line {
    const line: Line = {
      client: postgres(this.#url, {
        ...this.#options,
        max: 1,
        // Neither may end a connection between two statements of one transaction.
        idle_timeout: undefined,
        max_lifetime: null,
        // Who asks after a restart of the database should not wait long for it.
        backoff: (tries: number) => Math.min(tries, 5) * 0.05,
        onclose: () => {
          if (line.lent) line.lent.isLost = true;
        },
      }),
      lent: null,
    };
    // Tells the client to leave moments and days as they are written.
    drizzle(line.client);
    this.#lines.push(line);
    return line;
  }
}

/** The client as drizzle knows it, for the time of one transaction. */
class Transaction {
  readonly db: Db;
  isOver = false;
  isLost = false;
  readonly #client: postgres.Sql;
  readonly #statements: KeptStatements;

  constructor(client: postgres.Sql, statements: KeptStatements) {
    this.#client = client;
    this.#statements = statements;
    const session = new PostgresJsSession<postgres.Sql, Nothing, Tables>(
      this as unknown as postgres.Sql,
      dialect,
      undefined,
    );
    this.db = new PostgresJsTransaction<Nothing, Tables>(dialect, session as never, undefined);
  }

  /** What drizzle asks for each statement. */
  unsafe(text: string, params: unknown[] = [], { prepare = false } = {}) {
    this.#insist();
    const keep = params.length > 0 && (prepare || this.#statements.isKept(text));
    // Begun now, so that what is asked first is sent first, whenever somebody comes to wait for it.
    return this.#client.unsafe(text, params as never[], { prepare: keep }).execute();
  }

  async send(command: 'begin' | 'commit' | 'rollback'): Promise<string> {
    this.#insist();
    const { command: done } = await this.#client.unsafe(command).execute();
    return done;
  }

  async commit(): Promise<void> {
    // PostgreSQL answers so where a statement had failed, also one whose failure nobody looked at.
    if ((await this.send('commit')) !== 'COMMIT') throw new Error('A statement of this transaction had failed.');
    if (this.isLost) throw new Error('The connection was lost.');
  }

  #insist(): void {
    if (this.isLost) throw Object.assign(new Error('The connection was lost.'), { code: 'CONNECTION_CLOSED' });
    if (this.isOver) throw new Error('This transaction is over.');
  }
}
