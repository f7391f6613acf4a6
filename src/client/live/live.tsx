'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { SubjectKind } from '#/modules/journal/events.ts';
import { VisuallyHidden } from '#/ui/text/visually-hidden.tsx';
import { isInRoom } from './in-room.ts';
import { memory } from './memory.ts';
import { ownActs } from './own-acts.ts';
import { agreementOf, changeInWords } from './page-subject.ts';
import { refreshSoon } from './refresh-soon.ts';
import { shareLive } from './shared-live.ts';
import { tellSignedOut } from './signed-out.ts';
import { forgetTypedWords, watchTyping } from './typed-words.ts';

/** Keeps the page as it is on the server while others change it. Says so to those who only hear the page. */
export function Live({ personId }: { personId: string }) {
  const router = useRouter();
  const queries = useQueryClient();
  const path = usePathname();
  const here = useRef(path);
  const elsewhere = useRef(false);
  const [said, setSaid] = useState('');

  useEffect(() => watchTyping(), []);

  useEffect(() => {
    here.current = path;
    forgetTypedWords();
    setSaid('');
    // What the router kept of other pages is older than what was heard.
    if (elsewhere.current) router.refresh();
    elsewhere.current = false;
  }, [path, router]);

  useEffect(() => {
    let server: string | undefined;
    let isSame = true;
    const kinds = new Set<SubjectKind>();
    const refreshing = refreshSoon({
      refresh() {
        router.refresh();
        void queries.invalidateQueries();
        const words = changeInWords(here.current, kinds);
        if (words) setSaid(words);
        kinds.clear();
      },
      isSameServer: () => isSame,
    });
    const changed = (agreementId: string, kind?: SubjectKind) => {
      const shown = agreementOf(here.current);
      if (shown && shown !== agreementId) {
        elsewhere.current = true;
        return;
      }
      if (shown && kind) kinds.add(kind);
      refreshing.soon();
    };
    const close = shareLive(personId, {
      onHello({ agreements, build }) {
        server ??= build;
        isSame = server === build;
        for (const id of memory.catchUp(agreements)) changed(id);
      },
      onEntry({ agreementId, number, subjectKind, actId }) {
        const isNews = memory.hear(agreementId, number);
        if (ownActs.delete(actId) || !isNews) return;
        // A meeting tells its own screens what changed in it: a hundred of them need not ask again.
        if (subjectKind === 'meeting' && isInRoom()) return;
        changed(agreementId, subjectKind);
      },
      onBye: () => tellSignedOut(true),
    });
    tellSignedOut(false);
    return () => {
      close();
      refreshing.stop();
    };
  }, [personId, router, queries]);

  return (
    <div role="status">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}
