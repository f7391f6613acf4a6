'use client';

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { Failed } from '#/ui/state/failed.tsx';
import { Loading } from '#/ui/state/loading.tsx';
import styles from './when-shown.module.css';

/**
 * A part whose script is fetched once it is shown, and not while it is folded away, so that what few people open costs nobody
 * else anything: `const ShareForm = whenShown(() => import('./share-form.tsx').then(({ ShareForm }) => ShareForm), 'the form')`.
 */
export function whenShown<Props extends object>(load: () => Promise<ComponentType<Props>>, awaited: string) {
  let loaded: ComponentType<Props> | null = null;

  // biome-ignore lint/correctness/noComponentHookFactories: it is made once, where a module names the part.
  return function WhenShown(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    const [hasFailed, setHasFailed] = useState(false);
    const place = useRef<HTMLDivElement>(null);

    const fetchPart = useCallback(async () => {
      setHasFailed(false);
      try {
        loaded ??= await load();
        setPart(() => loaded);
      } catch {
        setHasFailed(true);
      }
    }, []);

    useEffect(() => {
      const fold = place.current?.closest('details:not([open])');
      if (!fold) return void fetchPart();
      fold.addEventListener('toggle', fetchPart, { once: true });
      return () => fold.removeEventListener('toggle', fetchPart);
    }, [fetchPart]);

    useEffect(() => {
      // Whoever pressed for a form that takes the focus was led nowhere while it was on its way.
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (Part && isLost && place.current?.closest('[data-leads-in]'))
        place.current.querySelector<HTMLElement>('input, textarea, select')?.focus();
    }, [Part]);

    return (
      <div ref={place} className={styles.part}>
        {Part ? <Part {...props} /> : hasFailed ? <NotFetched awaited={awaited} onRetry={fetchPart} /> : null}
        {Part || hasFailed ? null : <Loading awaited={awaited} lines={2} />}
      </div>
    );
  };
}

function NotFetched({ awaited, onRetry }: { awaited: string; onRetry: () => Promise<void> }) {
  return (
    <Failed title="Not fetched" onRetry={() => void onRetry()}>
      {`There was no answer when ${awaited} was to be fetched. The rest of the page stays.`}
    </Failed>
  );
}
