import { uuidv7 } from '#/lib/uuid.ts';
import { PART } from '#/modules/evidence/file-kinds.ts';
import { startSession } from '#/server/sessions.ts';
import { as, type TestPerson } from './world.ts';

interface PartAnswer {
  status: number;
  received: number;
  isWhole: boolean;
  message: string;
}

/** A person's device towards a server: sends files part by part, and reads them. */
export async function aDeviceOf(who: TestPerson, address: string) {
  const { token } = await startSession(who.id, null);
  const headers = { cookie: `accord.session=${token}`, origin: address };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${address}${path}`, { ...init, headers: { ...headers, ...init.headers } });
  const said = async (answer: Response): Promise<PartAnswer> => {
    const body = (await answer.json()) as Partial<PartAnswer> & { error?: { message: string } };
    return { status: answer.status, received: -1, isWhole: false, message: body.error?.message ?? '', ...body };
  };
  const sendPart = async (fileId: string, content: Buffer, at: number, size = content.length, more = {}) =>
    said(
      await ask(`/api/files/${fileId}?size=${size}&at=${at}`, {
        method: 'POST',
        body: new Uint8Array(content.subarray(at, at + PART)),
        ...more,
      }),
    );
  return {
    ask,
    sendPart,
    async arrived(fileId: string) {
      return said(await ask(`/api/files/${fileId}`));
    },
    /** All parts of a file, one after the other. */
    async send(content: Buffer, fileId = uuidv7()) {
      let answer = await sendPart(fileId, content, 0);
      while (answer.status === 200 && !answer.isWhole) answer = await sendPart(fileId, content, answer.received);
      return { fileId, ...answer };
    },
    /** Sends a file and puts it to a piece. */
    async add(piece: { agreementId: string; evidenceId: string }, content: Buffer, more = {}) {
      const { fileId, status } = await this.send(content);
      if (status !== 200) throw new Error(`The file was answered with ${status}.`);
      await as(who).evidence.addFile({ id: uuidv7(), ...piece, fileId, ...more });
      return fileId;
    },
  };
}
