/**
 * A page arrives twice in one answer: as HTML, and as the data in its scripts from which React takes it up. The second is
 * done with once the page lives, and would keep the words of a story that is taken back while the page stands open.
 */
export function forgetSentWords(): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', forgetSentWords, { once: true });
    return;
  }
  for (const script of document.scripts) {
    if (!script.src && script.text.includes('self.__next_f')) script.textContent = '';
  }
}
