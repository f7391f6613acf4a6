import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { uuidv7 } from '#/lib/uuid.ts';
import { inHand, type Kept, saysSomething } from './course.ts';
import { change, keepDraft, keptOf, throwAway } from './device.ts';
import { hasFiles } from './device-files.ts';
import { emptyForm, fillForm, typedIn } from './form-fields.ts';
import { hold, inTurn } from './locks.ts';
import { sendingLock } from './sender.ts';

const REST = 400;
const now = () => new Date().toISOString();

/** Where what is written will belong. */
export interface DraftPlace {
  agreementId: string;
  agreementTitle: string;
}

interface Draft {
  evidenceId: string;
  /** What stands in the form, as a story on this device. */
  current(): Kept;
  /** Notes that something was typed: it is kept once the typing rests. */
  touch(): void;
  /** Takes a story in hand that lies here: it fills the form, and waits no longer. */
  open(evidenceId: string): Promise<Kept | null>;
  /** An empty form for another story; what was in it stays where it is. */
  begin(): void;
  /** Leaves typing to itself while a story is on its way. */
  rest(): void;
}

/** The story in a form: kept on this device as it is typed, and there again when the form is opened anew. */
export function useDraft(
  personId: string,
  place: DraftPlace,
  form: RefObject<HTMLFormElement | null>,
  onPlace?: (agreementId: string) => void,
): Draft {
  const [evidenceId, setEvidenceId] = useState(() => uuidv7());
  const at = useRef({ evidenceId, place, onPlace, letGo: () => {} });
  Object.assign(at.current, { place, onPlace });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const rest = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);

  const current = useCallback(
    (): Kept => ({
      evidenceId: at.current.evidenceId,
      personId,
      ...at.current.place,
      state: 'draft',
      typed: form.current ? typedIn(form.current) : [],
      act: null,
      since: now(),
      mayHaveArrived: null,
      fault: null,
    }),
    [personId, form],
  );

  const save = useCallback(() => {
    rest();
    const draft = current();
    void keepOrForget(draft).catch(() => {}); // a device that keeps nothing: the form itself still does
  }, [current, rest]);

  const touch = useCallback(() => {
    rest();
    timer.current = setTimeout(save, REST);
  }, [rest, save]);

  const take = useCallback((id: string, letGo: () => void) => {
    at.current.letGo();
    Object.assign(at.current, { evidenceId: id, letGo });
    setEvidenceId(id);
  }, []);

  const begin = useCallback(() => {
    rest();
    if (form.current) emptyForm(form.current);
    take(uuidv7(), () => {});
    holdOwn(at.current);
  }, [rest, form, take]);

  const open = useCallback(
    async (id: string) => {
      if (id === at.current.evidenceId) return null;
      const letGo = await hold(`accord draft ${id}`);
      if (!letGo) return null;
      // After a sending that may be under way, so that nobody changes what is going.
      const kept = await inTurn(sendingLock(personId), () =>
        change(id, (stored) => (stored.state === 'sent' ? null : inHand(stored, now()))),
      ).catch(() => null);
      if (!kept || !form.current) {
        letGo();
        return null;
      }
      if (saysSomething(typedIn(form.current))) save();
      rest();
      take(id, letGo);
      fillForm(form.current, kept.typed);
      at.current.onPlace?.(kept.agreementId);
      return kept;
    },
    [personId, form, rest, save, take],
  );

  useEffect(() => {
    let isHere = true;
    const openLast = async () => {
      const drafts = (await keptOf(personId)).filter(
        (kept) => kept.state === 'draft' && (at.current.onPlace || kept.agreementId === at.current.place.agreementId),
      );
      // The newest that no other tab has in hand.
      for (const { evidenceId } of drafts.toReversed()) {
        // Whoever was quicker to type than this was to look keeps what they typed.
        if (!isHere || !form.current || saysSomething(typedIn(form.current))) return;
        if (await open(evidenceId)) return;
      }
    };
    void openLast().catch(() => {});
    return () => {
      isHere = false;
    };
  }, [personId, form, open]);

  // Before the form goes, with what was typed last.
  useLayoutEffect(() => {
    const leave = () => {
      if (timer.current) save();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [save]);

  useEffect(() => {
    const held = at.current;
    holdOwn(held);
    return () => held.letGo();
  }, []);

  return { evidenceId, current, touch, open, begin, rest };
}

async function keepOrForget(draft: Kept): Promise<void> {
  if (saysSomething(draft.typed) || (await hasFiles(draft.evidenceId))) return keepDraft(draft);
  return throwAway(draft.evidenceId);
}

/** No other tab takes this story in hand while it is in this form. */
function holdOwn(at: { evidenceId: string; letGo: () => void }): void {
  const { evidenceId } = at;
  void hold(`accord draft ${evidenceId}`).then((letGo) => {
    if (at.evidenceId === evidenceId && letGo) at.letGo = letGo;
    else letGo?.();
  });
}
