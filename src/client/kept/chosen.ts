let choose: ((evidenceId: string) => void) | undefined;

/** The form of this page takes in hand what is chosen in the list beside it. */
export function onChosen(how: (evidenceId: string) => void): () => void {
  choose = how;
  return () => {
    if (choose === how) choose = undefined;
  };
}

export function chooseKept(evidenceId: string): void {
  choose?.(evidenceId);
}
