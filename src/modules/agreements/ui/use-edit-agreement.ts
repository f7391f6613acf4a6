'use client';

import { useRef } from 'react';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import type { EditAgreement } from '../schema.ts';
import { isSame } from '../typed-facts.ts';

type Facts = Omit<EditAgreement, 'draftVersion'>;
type Current = Partial<Facts> & { draftVersion: number };

/**
 * Saves some facts of a draft. Where somebody changed other facts meanwhile, these are saved all the same; where they
 * changed these, nothing is saved and `theirs` holds what stands there now.
 */
export function useEditAgreement(agreementId: string, draftVersion: number, opened: Facts) {
  const edit = useAct(useTRPC().agreements.edit);
  const readAt = useRef({ draftVersion, facts: opened });
  const theirs = edit.theirs;

  async function save(facts: Facts): Promise<boolean> {
    const sent = await edit.send({ agreementId, draftVersion: readAt.current.draftVersion, ...facts });
    if (sent.ok) return true;
    const current = sent.fault.code === 'STALE' ? sent.fault.current : undefined;
    if (!current || !isUntouched(facts, current)) return false;
    readAt.current = { draftVersion: current.draftVersion, facts: readAt.current.facts };
    return save(facts);
  }

  const isUntouched = (facts: Facts, current: Current) =>
    Object.keys(facts).every((name) => isSame(current[name as keyof Facts], readAt.current.facts[name as keyof Facts]));

  /** The next save knows what stands there now: it was read, and chosen against. */
  function accept(current: Current) {
    const { draftVersion: version, ...facts } = current;
    readAt.current = { draftVersion: version, facts };
    edit.forget();
  }

  return { save, accept, theirs, pending: edit.pending, fault: theirs ? null : edit.fault };
}
