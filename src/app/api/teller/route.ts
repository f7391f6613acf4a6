import { caller } from '#/caller.ts';
import { AppError } from '#/lib/app-error.ts';
import { derivedUuid } from '#/lib/derived-uuid.ts';
import type { ConsentScope, Naming } from '#/modules/evidence/vocabulary.ts';
import { domainNow } from '#/server/clock.ts';

type Evidence = ReturnType<typeof caller>['evidence'];

/** What the forms behind a teller's link do. */
const ACTS: Record<
  string,
  (evidence: Evidence, act: { id: string; token: string }, form: FormData) => Promise<unknown>
> = {
  adds: (evidence, act, form) =>
    evidence.tellerAdds({ ...act, additionId: derivedUuid(act.id, 'addition'), text: one(form, 'text') }),
  names: (evidence, act, form) =>
    evidence.tellerNames({ ...act, namedAs: one(form, 'namedAs') as Naming, called: one(form, 'called') }),
  narrows: (evidence, act, form) =>
    evidence.tellerNarrows({ ...act, scope: form.getAll('scope').map(String) as ConsentScope[] }),
  ends: (evidence, act, form) => evidence.tellerSetsEnd({ ...act, endsOn: one(form, 'endsOn') }),
  withdraws: (evidence, act) => evidence.tellerWithdraws(act),
};

const one = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Where these forms lead in a browser without scripts: each is the same act, and the page says what came of it. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData());
  const [token, language] = [one(form, 'token'), one(form, 'in')];
  const said = await press(request, token, form).catch(wentWrong);
  const page = `/teller/${encodeURIComponent(token)}?${new URLSearchParams({ in: language, said })}`;
  const headers = { location: page, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  return new Response(null, { status: 303, headers });
}

async function press({ headers }: Request, token: string, form: FormData): Promise<string> {
  const act = ACTS[one(form, 'does')];
  if (!act) return 'other';
  const { evidence } = caller({
    requestId: headers.get('x-request-id') ?? 'form',
    address: headers.get('x-forwarded-for') ?? 'unknown',
    person: null,
    now: await domainNow(),
  });
  // Pressed twice on one page with the same in it, it is one act.
  const fields = [...form.entries()].map(([name, value]) => `${name}=${String(value)}`);
  await act(evidence, { id: derivedUuid('teller form', ...fields), token }, form);
  return 'done';
}

function wentWrong(error: unknown): string {
  const known = error instanceof Error && error.cause instanceof AppError ? error.cause : null;
  return Object.keys(known?.details.fields ?? {})[0] ?? known?.code ?? 'other';
}
