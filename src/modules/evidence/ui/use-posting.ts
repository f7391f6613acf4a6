import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import type { Fault } from '#/client/fault.ts';
import type { Kept } from '#/client/kept/course.ts';
import { change, keep } from '#/client/kept/device.ts';
import { sendKept, sendPost } from '#/client/kept/sender.ts';
import { tellSession } from '#/client/kept/session-lost.ts';
import type { useDraft } from '#/client/kept/use-draft.ts';
import { wakeSender } from '#/client/kept/wake.ts';
import { ownActs } from '#/client/live/own-acts.ts';
import { forgetTypedWords } from '#/client/live/typed-words.ts';
import { answersIn } from '#/lib/answers.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { dateWords } from '#/ui/text/date-words.ts';
import { missingAnswers, postFrom } from '../post-answers.ts';
import type { PostSetting } from './post-form.tsx';

const KEPT = 'Kept on this phone at';

/**
 * Posts what stands in the form: it is kept on the device first and goes from there, so that whatever happens meanwhile
 * it is sent once. What is wrong is said here; what cannot go yet waits, and the form is free for the next.
 */
export function usePosting(draft: ReturnType<typeof useDraft>, setting: PostSetting) {
  const router = useRouter();
  const isAtIt = useRef(false);
  const [state, setState] = useState<{ pending: boolean; fault: Fault | null; said?: string }>({
    pending: false,
    fault: null,
  });

  /** Says what was wrong with a story that is taken in hand again. */
  const show = useCallback((fault: Kept['fault']) => {
    setState({ pending: false, fault: fault && { code: 'INVALID', ...fault } });
  }, []);

  async function post(): Promise<Kept | null> {
    if (isAtIt.current) return null;
    draft.rest();
    const written = draft.current();
    const answers = answersIn(written.typed);
    const fields = missingAnswers(answers);
    if (Object.keys(fields).length > 0) {
      setState({ pending: false, fault: { code: 'INVALID', message: 'Some of this is missing.', fields } });
      return null;
    }
    const { agreementId, evidenceId } = written;
    const input = { agreementId, evidenceId, ...postFrom(answers, setting) };
    const waiting: Kept = { ...written, state: 'waiting', act: { id: uuidv7(), input } };
    isAtIt.current = true;
    setState((before) => ({ ...before, pending: true }));
    try {
      return await goOrWait(waiting);
    } finally {
      isAtIt.current = false;
    }
  }

  async function goOrWait(waiting: Kept): Promise<Kept | null> {
    const { personId, evidenceId, act } = waiting;
    const isKept = await keepWaiting(waiting);
    if (isKept && !navigator.onLine) return waitHere();
    if (act) ownActs.add(act.id);
    const { answer } = isKept ? await sendKept(personId, evidenceId) : await sendPost(waiting);
    if (!answer || answer.ok) {
      forgetTypedWords();
      setState({ pending: false, fault: null });
      router.refresh();
      wakeSender();
      return waiting;
    }
    if (act) ownActs.delete(act.id);
    const stored = isKept
      ? await change(evidenceId, (kept) => (kept.state === 'refused' ? { ...kept, state: 'draft' } : null))
      : null;
    if (isKept && !stored) {
      const isSignedOut = answer.code === 'UNAUTHENTICATED';
      if (isSignedOut) tellSession(true);
      return waitHere(isSignedOut ? 'It goes once you have signed in.' : undefined);
    }
    const { message, fields } = stored?.fault ?? answer;
    setState({ pending: false, fault: { code: 'INVALID', message, fields } });
    return null;
  }

  function waitHere(goes = 'It goes by itself.'): null {
    forgetTypedWords();
    draft.begin();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const at = dateWords(new Date().toISOString(), 'time', zone);
    setState({ pending: false, fault: null, said: `${KEPT} ${at}. ${goes}` });
    return null;
  }

  return { post, show, ...state };
}

/** Whether the device could keep it. One that cannot still sends it, while the page stands open. */
async function keepWaiting(waiting: Kept): Promise<boolean> {
  try {
    const known = await change(waiting.evidenceId, (stored) => ({ ...waiting, mayHaveArrived: stored.mayHaveArrived }));
    if (!known) await keep(waiting);
    return true;
  } catch {
    return false;
  }
}
