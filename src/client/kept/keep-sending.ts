import { makeProceduresClient } from '#/client/procedures-client.ts';
import { keptOf, onChange, readHere, writeHere } from './device.ts';
import { sendAllKept } from './sender.ts';
import { tellSession } from './session-lost.ts';
import { tellUnsent } from './unsent.ts';
import { onWake } from './wake.ts';

const SOONEST = 5000;
const LATEST = 300_000;
const PLACES_HOLD = 3_600_000;

/** Sends what waits whenever it can: at once, when the network comes back, when somebody looks, and now and then. */
export function keepSending(personId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = SOONEST;
  let isAtIt = false;
  /** Something came while it was at it. */
  let isAsked = false;
  let isOver = false;

  const go = async () => {
    if (isOver) return;
    if (isAtIt) {
      isAsked = true;
      return;
    }
    isAtIt = true;
    clearTimeout(timer);
    const left = await sendAllKept(personId).catch(() => null);
    isAtIt = false;
    if (isAsked) {
      isAsked = false;
      return void go();
    }
    if (left !== 'no network') tellSession(left === 'signed out');
    if (!left || left === 'signed out' || isOver) {
      wait = SOONEST;
      return;
    }
    timer = setTimeout(go, wait);
    wait = Math.min(wait * 2, LATEST);
  };
  const soon = () => {
    wait = SOONEST;
    void go();
  };
  const onLook = () => {
    if (!document.hidden) soon();
  };
  const count = async () => {
    const kept = await keptOf(personId);
    const of = (state: (typeof kept)[number]['state']) => kept.filter((one) => one.state === state).length;
    tellUnsent({ waiting: of('waiting') + of('posted'), refused: of('refused') });
  };
  const forgetChanges = onChange(() => void count().catch(() => {}));
  void count().catch(() => {});
  const sleep = onWake(soon);
  window.addEventListener('online', soon);
  document.addEventListener('visibilitychange', onLook);
  void go();
  return () => {
    isOver = true;
    clearTimeout(timer);
    forgetChanges();
    sleep();
    window.removeEventListener('online', soon);
    document.removeEventListener('visibilitychange', onLook);
  };
}

/** Notes who uses this device now, and where they may post, so that it is known without a network. */
export async function noteWhoIsHere(personId: string, name: string | null): Promise<void> {
  const known = await readHere();
  const isSame = known?.personId === personId;
  const places = isSame ? known.places : [];
  const learntAt = isSame ? known.learntAt : null;
  if (!isSame || known.name !== name) await writeHere({ personId, name, places, learntAt });
  if (learntAt && Date.now() - Date.parse(learntAt) < PLACES_HOLD) return;
  const { agreements } = await makeProceduresClient(personId).overview.home.query();
  await writeHere({
    personId,
    name,
    places: agreements
      .filter(({ role, status }) => role !== 'reader' && status === 'active')
      .map(({ id, title, organisation, side, today }) => ({ id, title, organisation, side, today })),
    learntAt: new Date().toISOString(),
  });
}
