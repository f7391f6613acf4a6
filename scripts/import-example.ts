import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDatabase } from '#/server/database.ts';
import { replay } from './example/replay.ts';
import { validate } from './example/validate.ts';

const FILE = join(import.meta.dirname, '..', 'data', 'keeping-home.json');

/**
 * Reads the example, refuses it whole where anything in it is wrong, and replays it into the database of `DATABASE_URL`.
 * Doing it again adds nothing.
 */
export async function importExample(path: string = FILE, say: (line: string) => void = () => {}): Promise<void> {
  const { file, faults } = validate(readFileSync(path, 'utf8'));
  if (!file) {
    const list = faults.slice(0, 50).map((fault) => `  ${fault.where}: ${fault.what}`);
    const more = faults.length > 50 ? `\n  and ${faults.length - 50} more` : '';
    throw new Error(`${path} cannot be replayed. Nothing was changed. What is wrong:\n${list.join('\n')}${more}`);
  }
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error('Say with DATABASE_URL where the example should go.');
  const { acts, wasThere } = await replay(ownerUrl, file, (done, all) => {
    if (done % 100 === 0) say(`${done} of ${all} acts`);
  });
  say(wasThere ? 'The example is there already. Nothing was added.' : `${acts} acts of two years are there.`);
}

if (import.meta.main) {
  try {
    await importExample(process.argv[2], console.log);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    await closeDatabase();
  }
}
