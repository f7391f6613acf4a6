/** A failure whose message is one sentence for the person at the terminal, with what to do about it. It is shown without a stack. */
export class PlainFailure extends Error {
  override name = 'PlainFailure';
}

const fullDisk = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i;
const closedFolder = /EACCES|EPERM|EROFS|permission denied|read-only file system/i;

/** Turns any error met while starting into one sentence. `what` finishes "Accord could not …". */
export function explain(error: unknown, what: string): string {
  if (error instanceof PlainFailure || /^Accord /.test((error as Error)?.message)) return (error as Error).message;
  if (error instanceof Error && error.cause) return explain(error.cause, what);
  const { code = '', path = '', message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  // Before the disk's own refusals, which PostgreSQL words alike.
  if (code === '42501')
    return `Accord could not ${what}: PostgreSQL answers "${message}". Let the user of DATABASE_URL own its database and create roles (createuser --createrole), and start again.`;
  const seen = `${code} ${message}`;
  if (fullDisk.test(seen))
    return `Accord could not ${what}: the disk is full. Free some space and start again; nothing that was saved is lost.`;
  if (closedFolder.test(seen))
    return `Accord could not ${what}: ${path || 'a file it needs'} is closed to the user it runs as. Allow that user to write there, or start Accord as the owner.`;
  return `Accord could not ${what}: ${message.split('\n')[0]}`;
}
