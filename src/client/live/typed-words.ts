let typed = false;

/** Whether somebody typed on this page what was not saved yet. */
export function hasTypedWords(): boolean {
  return typed;
}

export function forgetTypedWords(): void {
  typed = false;
}

export function watchTyping(): () => void {
  const note = () => {
    typed = true;
  };
  document.addEventListener('input', note);
  return () => document.removeEventListener('input', note);
}
