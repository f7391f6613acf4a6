import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Stream } from './stream.ts';

describe('A live stream', () => {
  it('cuts off a reader who does not read, so that what waits for them does not pile up', async () => {
    const gone = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<Stream>();
    const server = createServer((_, res) => {
      const stream = new Stream(res, 'hash');
      stream.onGone(gone.resolve);
      opened.resolve(stream);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const reader = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
    reader.on('error', () => {});
    reader.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');

    const stream = await opened.promise;
    let sent = 0;
    const megabyte = Buffer.alloc(1_000_000, 'x');
    const sending = setInterval(() => {
      stream.send(megabyte);
      sent += 1;
    }, 1);
    await gone.promise;
    clearInterval(sending);
    expect(sent).toBeLessThan(100);
    reader.destroy();
    server.close();
  });
});
