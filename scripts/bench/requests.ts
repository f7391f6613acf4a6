import { uuidv7 } from '#/lib/uuid.ts';
import { AGREEMENTS, idOf, PEOPLE_EACH, tokenOf, workerOf } from './world.ts';

/** What is asked, and of whom. */
export interface Request {
  of: 'app' | 'bare';
  what: 'list' | 'dashboard' | 'create' | 'search' | 'search everywhere' | 'page' | 'evidence page';
  host: string;
}

const STORY =
  'She rang on a Monday, after the letter with the red border had come for the third time. We sat in the kitchen for an hour and went through what was owed and to whom. ';

/** What is looked for: a word of every second piece, stems, several words, a phrase, a word that stands nowhere. */
const WORDS = [
  'bakery',
  'letters',
  'council enforcement',
  '"first payment"',
  'landlord -bath',
  'rent or money',
  'grandfather',
];

/** The n-th request of a run: the agreements take turns, each asked by one of its own people. */
export function requestText({ of, what, host }: Request, n: number): string {
  const agreement = (n * 37) % AGREEMENTS;
  const agreementId = idOf('agreement', agreement);
  const worker = workerOf(agreement);
  if (what === 'create') return create(of, host, agreementId, worker);
  const words = WORDS[n % WORDS.length] ?? '';
  const path = of === 'bare' ? barePath(what, agreementId, words) : appPath(what, agreementId, words);
  return `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${of === 'app' ? cookie(worker) : ''}\r\n`;
}

function barePath(what: Request['what'], agreementId: string, words: string): string {
  return what === 'search' ? `/search/${agreementId}/${encodeURIComponent(words)}` : `/${what}/${agreementId}`;
}

function appPath(what: Request['what'], agreementId: string, words: string): string {
  if (what === 'page') return `/agreements/${agreementId}`;
  if (what === 'evidence page') return `/agreements/${agreementId}/evidence`;
  if (what === 'search') return procedure('search.here', { agreementId, words });
  if (what === 'search everywhere') return procedure('search.everywhere', { words });
  if (what === 'list') return procedure('evidence.list', { agreementId, cursor: null, filter: null });
  return procedure('overview.dashboard', { agreementId });
}

const procedure = (name: string, input: object) =>
  `/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`;

const cookie = (person: number) => `cookie: accord.session=${tokenOf(person)}\r\n`;

function create(of: Request['of'], host: string, agreementId: string, worker: number): string {
  const piece = {
    id: uuidv7(),
    agreementId,
    evidenceId: uuidv7(),
    text: STORY.repeat(4).slice(0, 600),
    perspective: 'resident',
    visibility: 'agreement',
  };
  const body = JSON.stringify(
    of === 'app'
      ? { ...piece, consent: { status: 'not required' } }
      : {
          ...piece,
          authorId: idOf('person', worker),
          organisationId: idOf('organisation', Math.floor(worker / PEOPLE_EACH)),
        },
  );
  const path = of === 'app' ? '/api/trpc/evidence.post' : '/create';
  const from = of === 'app' ? `${cookie(worker)}origin: http://${host}\r\n` : '';
  return `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${from}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
