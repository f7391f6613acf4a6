import { connect, type Socket } from 'node:net';

/**
 * One kept connection that asks one thing at a time. Plain sockets, since node:http's own client costs as much CPU as
 * the bare server, on the machine that serves as well.
 */
export class Line {
  private socket: Socket;
  private parts: Buffer[] = [];
  private waiting: { resolve(answer: Buffer): void; reject(error: Error): void } | null = null;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (part) => this.take(part));
    this.socket.on('error', (error) => this.waiting?.reject(error));
    this.socket.on('close', () => this.waiting?.reject(new Error('The server hung up.')));
  }

  ask(request: string): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private take(part: Buffer) {
    this.parts.push(part);
    const all = this.parts.length === 1 ? part : Buffer.concat(this.parts);
    this.parts = [all];
    if (!isWhole(all)) return;
    this.parts = [];
    const waiting = this.waiting;
    this.waiting = null;
    const status = all.toString('latin1', 9, 12);
    if (status === '200') waiting?.resolve(all);
    else waiting?.reject(new Error(`The server answered ${all.toString('utf8', 0, 600)}`));
  }
}

function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const head = answer.toString('latin1', 0, end).toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) return answer.length >= end + 4 + Number(length);
  return answer.subarray(-5).toString('latin1') === '0\r\n\r\n';
}
