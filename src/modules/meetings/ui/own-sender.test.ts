import { describe, expect, it, vi } from 'vitest';
import type { Fault } from '#/client/fault.ts';
import { type OwnAct, wordsOf } from '../mine.ts';
import { type WaitingAct, WordsHere } from '../words-here.ts';
import { OwnSender } from './own-sender.ts';

function device() {
  const all = new Map<string, string>();
  return new WordsHere(
    {
      getItem: (key) => all.get(key) ?? null,
      setItem: (key, value) => void all.set(key, value),
      removeItem: (key) => void all.delete(key),
    },
    'review',
    'seat',
  );
}
const fault = (code: Fault['code']): Fault => ({ code, message: 'No', fields: {} });

/** A server that keeps each act once by its id, behind a network that can be cut before or after it is reached. */
function server() {
  const kept: WaitingAct[] = [];
  let network: 'there' | 'cut before' | 'cut after' | 'not theirs' = 'there';
  const send = async (act: WaitingAct) => {
    if (network === 'cut before') return { ok: false as const, fault: fault('NETWORK') };
    if (network === 'not theirs') return { ok: false as const, fault: fault('UNAUTHENTICATED') };
    if (wordsOf(act) === 'too long') return { ok: false as const, fault: fault('INVALID') };
    if (!kept.some(({ id }) => id === act.id)) kept.push(act);
    return network === 'cut after' ? { ok: false as const, fault: fault('NETWORK') } : { ok: true as const };
  };
  const cut = (how: typeof network) => {
    network = how;
  };
  return { kept, send, cut };
}
const texts = (acts: readonly WaitingAct[]) => acts.map(wordsOf);
const note = (text: string): OwnAct => ({
  name: 'writeCard',
  input: { cardId: `card ${text}`, stageId: 'write', text },
});

describe('One’s own acts', () => {
  it('are kept in order, also those done while the network was lost, each once', async () => {
    vi.useFakeTimers();
    const there = server();
    const sender = new OwnSender(device(), there.send, () => {});
    sender.add(note('one'));
    await vi.advanceTimersByTimeAsync(0);
    there.cut('cut after');
    sender.add(note('two'));
    there.cut('cut before');
    sender.add(note('three'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sender.now().isStuck).toBe(true);
    there.cut('there');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(texts(there.kept)).toEqual(['one', 'two', 'three']);
    expect(sender.now()).toEqual({ waiting: [], refused: [], isStuck: false, isLocked: false });
    vi.useRealTimers();
  });

  it('go on after a reload from what the device kept', async () => {
    const there = server();
    const words = device();
    there.cut('cut before');
    const before = new OwnSender(words, there.send, () => {});
    before.add(note('one'));
    await before.flush();
    before.stop();
    there.cut('there');
    const told: string[] = [];
    const after = new OwnSender(words, there.send, (act) => void told.push(act.name));
    await after.flush();
    expect([texts(there.kept), told, words.waiting()]).toEqual([['one'], ['writeCard'], []]);
  });

  it('wait on the device for who wrote them, where somebody else is signed in by now', async () => {
    const there = server();
    const words = device();
    there.cut('not theirs');
    const other = new OwnSender(words, there.send, () => {});
    other.add(note('mine alone'));
    await other.flush();
    expect(other.now()).toMatchObject({ isLocked: true, isStuck: false, refused: [] });
    expect(texts(words.waiting())).toEqual(['mine alone']);
    there.cut('there');
    await other.flush();
    expect([texts(there.kept), other.now().isLocked]).toEqual([['mine alone'], false]);
  });

  it('that are refused do not stand in the way, and their words are still here', async () => {
    const there = server();
    const sender = new OwnSender(device(), there.send, () => {});
    sender.add(note('too long'));
    sender.add(note('short'));
    await vi.waitFor(() => expect(sender.now().waiting).toEqual([]));
    expect(texts(there.kept)).toEqual(['short']);
    const [refused] = sender.now().refused;
    expect([refused && wordsOf(refused.act), refused?.fault.code]).toEqual(['too long', 'INVALID']);
    sender.putAway(refused?.act.id as string);
    expect(sender.now().refused).toEqual([]);
  });
});
