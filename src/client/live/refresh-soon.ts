import { hasTypedWords } from './typed-words.ts';

const SOONEST = 20;
const SPREAD = 180;
const APART = 700;

interface Refreshing {
  refresh(): void;
  /** Whether the server still is the one that this page came from. */
  isSameServer(): boolean;
}

/**
 * Refreshes the page soon, once for all that comes meanwhile: not at the very moment in which everybody else does, and
 * not while nobody looks. What somebody types is never risked: a refresh that fails would load the page anew.
 */
export function refreshSoon({ refresh, isSameServer }: Refreshing) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let wanted = false;

  const now = async () => {
    timer = undefined;
    if (document.hidden) return;
    wanted = false;
    last = Date.now();
    if (hasTypedWords() && !(isSameServer() && (await pageAnswers()))) return;
    refresh();
  };
  const soon = () => {
    wanted = true;
    const wait = Math.max(SOONEST + Math.random() * SPREAD, last + APART - Date.now());
    timer ??= setTimeout(now, wait);
  };
  const onLook = () => {
    if (wanted && !document.hidden) soon();
  };
  document.addEventListener('visibilitychange', onLook);
  return {
    soon,
    stop() {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onLook);
    },
  };
}

async function pageAnswers(): Promise<boolean> {
  try {
    const answer = await fetch(window.location.href, { method: 'HEAD', redirect: 'manual' });
    return answer.ok;
  } catch {
    return false;
  }
}
