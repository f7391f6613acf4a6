import { readFileSync } from 'node:fs';

/**
 * Notices that the npm which started us was killed, and with it nobody is left who could stop us. Between npm and us there may be a shell.
 * A start without npm may well outlive its caller, and is left alone.
 * @param {() => void} gone
 */
export function watchCaller(gone) {
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return;
  const npm = [process.ppid, parentOf(process.ppid)].find((pid) => pid && /^npm|^node/.test(nameOf(pid)));
  if (!npm) return;
  const timer = setInterval(() => {
    if (isRunning(npm)) return;
    clearInterval(timer);
    gone();
  }, 300);
  timer.unref();
}

function stat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

const nameOf = (pid) => stat(pid).match(/\((.*)\)/s)?.[1] ?? '';
const parentOf = (pid) => Number(stat(pid).split(') ').at(-1)?.split(' ')[1]) || undefined;
const isRunning = (pid) => /\) [^ZX] /.test(stat(pid));
