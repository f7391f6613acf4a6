export interface ServerSent {
  event: string;
  data: unknown;
}

/** Reads server-sent events with one line of JSON each, as our server writes them. */
export async function* readServerSent(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const event = /^event: (.*)$/m.exec(part)?.[1] ?? 'message';
      yield { event, data: JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? 'null') };
    }
  }
}
