import postgres from 'postgres';
import { step } from './progress.mjs';

/** Loads the example into an instance that does not hold it yet. The import is one act: whole, or not there. */
export async function loadExampleOnce(ownerUrl: string): Promise<void> {
  if (await holdsExample(ownerUrl)) return;
  const { importExample } = await import('./import-example.ts');
  await step('Loading the example, two years of Keeping Home', () => importExample());
}

async function holdsExample(ownerUrl: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [instance] = await sql`select example_loaded_at from instance`;
    return Boolean(instance?.example_loaded_at);
  } finally {
    await sql.end();
  }
}
