import { currentPerson } from '#/app/page-caller.ts';
import { searchAddress } from '#/app/search-address.ts';
import { signInPath } from '#/lib/sign-in-path.ts';
import { askedIn } from '#/modules/search/asked.ts';

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where the form of a search leads: the words come in its body, and go on sealed. Works without scripts. */
export async function POST(request: Request): Promise<Response> {
  const person = await currentPerson();
  const form = await request.formData().catch(() => new FormData());
  const field = (name: string) => String(form.get(name) ?? '');
  const agreementId = isId.test(field('in')) ? field('in') : null;
  const path = person
    ? searchAddress(agreementId, askedIn(field), person.id)
    : signInPath(agreementId ? `/agreements/${agreementId}/search` : '/search');
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
}
