import { setTimeout as wait } from 'node:timers/promises';
import { uuidv7 } from '#/lib/uuid.ts';

export interface Sent {
  evidenceId: string;
  agreementId: string;
  text: string;
  /** How often it was sent until somebody said that it is kept. */
  times: number;
}

/** Somebody who posts one piece after another, and sends each again under its own id until it is acknowledged. */
export class Writer {
  readonly acknowledged: Sent[] = [];
  readonly refusals: string[] = [];
  private isDone = false;
  private readonly name: string;
  private readonly cookie: string;
  private readonly agreementId: string;
  private readonly where: () => string;
  private readonly onKept: () => void;

  constructor(
    { name, cookie, agreementId }: { name: string; cookie: string; agreementId: string },
    where: () => string,
    onKept: () => void,
  ) {
    this.name = name;
    this.cookie = cookie;
    this.agreementId = agreementId;
    this.where = where;
    this.onKept = onKept;
  }

  async write(): Promise<void> {
    for (let n = 1; !this.isDone; n += 1) {
      const piece = {
        evidenceId: uuidv7(),
        agreementId: this.agreementId,
        text: `${this.name} wrote this as number ${n}.`,
      };
      const act = {
        ...piece,
        id: uuidv7(),
        perspective: 'provider',
        visibility: 'agreement',
        consent: { status: 'not required' },
      };
      let times = 1;
      while (!(await this.isKept(act))) times += 1;
      this.acknowledged.push({ ...piece, times });
      // A second click.
      if (n % 7 === 0) await this.isKept(act);
      this.onKept();
    }
  }

  finish(): void {
    this.isDone = true;
  }

  private async isKept(act: object): Promise<boolean> {
    const origin = this.where();
    try {
      const answer = await fetch(`${origin}/api/trpc/evidence.post`, {
        method: 'POST',
        headers: { cookie: `accord.session=${this.cookie}`, origin, 'content-type': 'application/json' },
        body: JSON.stringify(act),
        signal: AbortSignal.timeout(10_000),
      });
      if (answer.ok) return true;
      if (answer.status < 500) this.refusals.push(`${answer.status} ${await answer.text()}`);
    } catch {
      // Nobody answered: it may be kept or not, and is sent again.
    }
    // The pace of somebody who tries again.
    await wait(40);
    return false;
  }
}
