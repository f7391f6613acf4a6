import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../scripts/example/act.ts';
import { type Replayed, replay } from '../../scripts/example/replay.ts';
import { validate } from '../../scripts/example/validate.ts';
import { ownerUrl } from '../support/database.ts';
import { as, owner } from '../support/world.ts';

const text = readFileSync(join(import.meta.dirname, '../../data/keeping-home.json'), 'utf8');
const { file } = validate(text);
if (!file) throw new Error('The example has faults.');
const NOW = '2026-05-15T10:00:00.000Z';
const person = (fileId: string) => ({ id: idOf(fileId), name: fileId, email: '' });

let replayed: Replayed;
beforeAll(async () => {
  replayed = await replay(ownerUrl, file, () => {});
}, 60_000);

/** Where in the whole database a run of words stands: every text and every document of every table. */
async function placesOf(words: string): Promise<string[]> {
  const columns = await owner.execute<{ table_name: string; column_name: string }>(sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and (data_type in ('text', 'jsonb', 'ARRAY', 'character varying'))`);
  const found: string[] = [];
  for (const { table_name, column_name } of columns) {
    const [hit] = await owner.execute(
      sql`select from ${sql.identifier(table_name)} where strpos(${sql.identifier(column_name)}::text, ${words}) > 0 limit 1`,
    );
    if (hit) found.push(`${table_name}.${column_name}`);
  }
  return found;
}

describe('Two years of Keeping Home, replayed through the product’s own procedures', () => {
  const { agreementId } = { agreementId: idOf(file.agreement.id) };

  it('end in version 1.3, with 1.4 waiting for the commissioning side’s two signatures', async () => {
    const page = await as(person('p-eleri'), NOW).overview.dashboard({ agreementId });
    expect(page).toMatchObject({
      title: 'Keeping Home',
      purpose: file.agreement.purpose,
      status: 'active',
      version: { number: '1.3' },
    });
    const signing = page.needs.filter((need) => need.kind === 'signature asked').map((need) => need.party);
    expect(signing.sort()).toEqual(['Ash & Alder Foundation', 'Thornmere Borough Council']);
  });

  it('leave every goal worded as the file has it today', async () => {
    const page = await as(person('p-rosa'), NOW).overview.dashboard({ agreementId });
    expect(page.goals.map((goal) => ({ text: goal.text, version: goal.version, since: goal.holdsFrom }))).toEqual(
      file.goals.map((goal) => {
        const now = goal.versions.at(-1) as (typeof goal.versions)[number] & { from?: string };
        return { text: now.text, version: now.version, since: now.from };
      }),
    );
  });

  it('give the signals that the file expects of every measure', async () => {
    const { analysed } = await import('#/modules/measures/analysed.ts');
    const measures = await as(person('p-kit'), NOW).measures.list({ agreementId });
    for (const measure of file.measures) {
      const stored = measures.find(({ id }) => id === idOf(measure.id));
      if (!stored) throw new Error(`${measure.id} is not there.`);
      const flagged = analysed(stored)
        .points.filter((point) => point.rule !== null)
        .map((point) => point.month);
      const expected = (measure as unknown as { expectedSpc: { specialCausePoints: { month: string }[] } }).expectedSpc;
      expect([measure.id, flagged]).toEqual([measure.id, expected.specialCausePoints.map((point) => point.month)]);
    }
  });

  it('bring the decision on fairness back, and show the promise that was not kept', async () => {
    const { needs, promises } = await as(person('p-nadia'), NOW).overview.dashboard({ agreementId });
    expect(needs).toContainEqual(expect.objectContaining({ kind: 'decision due', dueOn: '2026-01-20' }));
    expect(needs).toContainEqual(
      expect.objectContaining({ kind: 'story consent ending', about: 'The third letter', dueOn: '2026-05-21' }),
    );
    expect(promises).toContainEqual(expect.objectContaining({ text: 'Public note on fairness', status: 'not kept' }));
  });

  it('keep the round on goal 2 open, with its objection', async () => {
    const decision = await as(person('p-rosa'), NOW).adaptations.get({ agreementId, decisionId: idOf('D17') });
    expect(decision.state).toBe('open');
    expect(JSON.stringify(decision)).toContain('Without papers most have no fixed number either');
  });

  it('lead from the wording of goal 1 back to the story it began with', async () => {
    const trace = await as(person('p-eleri'), NOW).overview.trace({ agreementId, goalId: idOf('G1') });
    expect(trace.wordings.map((wording) => wording.version)).toEqual([2, 1]);
    expect(JSON.stringify(trace.wordings[0]?.change?.decision)).toContain('The third letter');
    const forward = await as(person('p-dev'), NOW).overview.usedBy({ agreementId, evidenceId: idOf('E01') });
    expect(forward.changes).toContainEqual(expect.objectContaining({ goalId: idOf('G1'), goalVersion: 2 }));
  });

  it('hold nowhere the words of the story that was taken back, nor of the one whose consent ended; what rested on them stands', async () => {
    for (const fileId of ['E11', 'E04']) {
      const piece = file.evidence.find(({ id }) => id === fileId);
      if (!piece) throw new Error(`${fileId} is not in the file.`);
      for (const words of [piece.text.slice(10, 60), piece.significance?.text ?? piece.text]) {
        expect([fileId, await placesOf(words)]).toEqual([fileId, []]);
      }
    }
    for (const decisionId of ['D8', 'D4']) {
      const decision = await as(person('p-kit'), NOW).adaptations.get({
        agreementId,
        decisionId: idOf(decisionId),
      });
      expect(decision.state).toBe('agreed');
    }
  });

  it('stand in a journal without gaps, in the order of their moments', async () => {
    const rows = await owner.execute<{ number: number; at: string }>(
      sql`select number, at::text from journal_entries where agreement_id = ${agreementId} order by number`,
    );
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBeGreaterThanOrEqual(replayed.acts);
    const moments = rows.map((row) => new Date(row.at).getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  it('done a second time add nothing', async () => {
    const before = await owner.execute(sql`select count(*) from journal_entries`);
    expect(await replay(ownerUrl, file, () => {})).toMatchObject({ acts: 0, wasThere: true });
    expect(await owner.execute(sql`select count(*) from journal_entries`)).toEqual(before);
  });
});

describe('A wrong file', () => {
  const broken = (change: (json: Record<string, Record<string, unknown>[]>) => void) => {
    const json = JSON.parse(text);
    change(json);
    return validate(JSON.stringify(json)).faults;
  };

  it('is told what is wrong and where, all of it at once', () => {
    const faults = broken((json) => {
      Object.assign((json.measures?.[0]?.values as object[] | undefined)?.[3] ?? {}, { value: 'many' });
      Object.assign(json.evidence?.[2] ?? {}, { postedAt: 'yesterday' });
    });
    expect(faults.map((fault) => fault.where)).toEqual(['measures.0.values.3.value', 'evidence.2.postedAt']);
  });

  it('that points to nobody, repeats an id or acts after its own today is refused', () => {
    const faults = broken((json) => {
      Object.assign(json.evidence?.[0] ?? {}, { recordedBy: 'p-ghost' });
      Object.assign(json.evidence?.[1] ?? {}, { postedAt: '2026-05-16T10:00+01:00' });
      Object.assign(json.evidence?.[2] ?? {}, { goalIds: ['G9'] });
      json.organisations?.push({ ...json.organisations[0] });
    });
    expect(faults.map((fault) => fault.what)).toEqual([
      'the id org-council is already at organisations[0].id',
      'p-ghost is nobody in people',
      'nothing in the file has the id G9',
      '2026-05-16T10:00+01:00 lies after 2026-05-15',
    ]);
  });

  it('that is no JSON is refused in a sentence', () => {
    expect(validate('{').faults).toMatchObject([{ where: 'the file' }]);
  });
});
