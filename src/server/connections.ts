import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
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
 * it, `begin` and `commit` among it. When it is over, or its connection was lost, whatever still runs in its name is
 * refused; a client whose connection was lost is thrown away, since it would connect again and go on outside of any
 * transaction with what waited.
 */
export class Connections {
  readonly #url: string;
  readonly #options: postgres.Options<Nothing>;
  readonly #most: number;
  readonly #lines = new Set<Line>();
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
    let last = transaction.begin();
    try {
      const result = await work(transaction.db);
      last = transaction.commit();
      if (!reading) await last;
      return result;
    } catch (error) {
      // What went wrong after the connection was lost may rest on answers that nobody gave.
      if (transaction.lost) throw transaction.lost;
      last = transaction.rollback();
      throw error;
    } finally {
      transaction.isOver = true;
      last
        .catch(() => {})
        .finally(() => {
          if (transaction.lost) this.#drop(line);
          this.#give(line);
        });
    }
  }

  /** One statement by itself, as nobody. */
  async ask<Row>(text: string, params: string[]): Promise<Row[]> {
    return Array.from(await this.#alone((client) => client.unsafe(text, params, { prepare: true }))) as Row[];
  }

  /** The same for drizzle: each of its statements by itself, on whichever connection is free. */
  readonly db = new PostgresJsDatabase<Nothing>(
    dialect,
    new PostgresJsSession<postgres.Sql, Nothing, Tables>(
      {
        unsafe: (text: string, params: never[] = []) => {
          let inColumns = false;
          const send = (client: postgres.Sql) => {
            const query = client.unsafe(text, params);
            return inColumns ? query.values() : query;
          };
          // Sent a moment later: whether rows come as columns is said after the statement.
          const rows = Promise.resolve().then(() => this.#alone(send));
          const values = () => {
            inColumns = true;
            return rows;
          };
          return Object.assign(rows, { values });
        },
      } as unknown as postgres.Sql,
      dialect,
      undefined,
    ) as never,
    undefined,
  );

  async #alone<T>(statement: (client: postgres.Sql) => PromiseLike<T>): Promise<T> {
    const line = await this.#take();
    try {
      return await statement(line.client);
    } catch (error) {
      if (!isOfStatement(error as Error)) this.#drop(line);
      throw error;
    } finally {
      this.#give(line);
    }
  }

  async end({ timeout }: { timeout: number }): Promise<void> {
    await Promise.all([...this.#lines].map(({ client }) => client.end({ timeout })));
  }

  #take(): Line | Promise<Line> {
    const line = this.#free.pop();
    if (line) return line;
    if (this.#lines.size < this.#most) return this.#open();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(line: Line): void {
    line.lent = null;
    const next = this.#waiting.shift();
    const isGood = this.#lines.has(line);
    if (next) next(isGood ? line : this.#open());
    else if (isGood) this.#free.push(line);
  }

  #open(): Line {
    const client = postgres(this.#url, {
      ...this.#options,
      max: 1,
      // It may not end between two statements of one transaction.
      max_lifetime: null,
      onclose: () => this.#drop(line),
    });
    const line: Line = { client, lent: null };
    // Tells the client to leave moments and days as they are written.
    drizzle(client);
    this.#lines.add(line);
    return line;
  }

  #drop(line: Line): void {
    line.lent?.lose();
    if (!this.#lines.delete(line)) return;
    const at = this.#free.indexOf(line);
    if (at >= 0) this.#free.splice(at, 1);
    const client = line.client as postgres.Sql & { close(): Promise<void> };
    client.end({ timeout: 0 }).catch(() => {});
    // What waited in it may have made it connect once more.
    setTimeout(() => client.close().catch(() => {}), 15_000).unref();
  }
}

/** The client as drizzle knows it, for the time of one transaction. */
class Transaction {
  readonly db: Db;
  isOver = false;
  /** Why nothing more can be said of it, once its connection is gone. */
  lost: Error | null = null;
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
    const keep = params.length > 0 && (prepare || this.#statements.isKept(text));
    const query = this.#send(text, params, keep);
    query.catch((error: Error) => {
      if (!isOfStatement(error)) this.lose(error);
    });
    return query;
  }

  async begin(): Promise<void> {
    await this.#send('begin').catch((error: Error) => this.lose(error));
  }

  async commit(): Promise<void> {
    const { command } = await this.#send('commit').catch((error: Error) => {
      if (!isOfStatement(error)) this.lose(error);
      throw error;
    });
    // PostgreSQL answers otherwise where a statement had failed, also one whose failure nobody looked at.
    if (command !== 'COMMIT') throw new Error('A statement of this transaction had failed.');
  }

  async rollback(): Promise<void> {
    await this.#send('rollback');
  }

  lose(why: Error = new Error('The connection to the database was lost.')): void {
    this.lost ??= Object.assign(new Error('The connection to the database was lost.', { cause: why }), {
      code: 'CONNECTION_CLOSED',
    });
  }

  /** Begun now, so that what is asked first is sent first, whenever somebody comes to wait for it. */
  #send(text: string, params: unknown[] = [], prepare = false) {
    if (this.lost) throw this.lost;
    if (this.isOver) throw new Error('This transaction is over.');
    return this.#client.unsafe(text, params as never[], { prepare }).execute();
  }
}

/** Whether PostgreSQL refused one statement, and the connection goes on. */
function isOfStatement(error: Error): boolean {
  return (error as { severity?: string }).severity === 'ERROR';
}
