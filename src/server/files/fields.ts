import type { Reader } from './xml-part.ts';

/** What a field of Word does that runs a command, and what it does that brings something in from elsewhere. */
const RUNS = /^["\s]*DDE(AUTO)?\b/i;
const BRINGS = /^["\s]*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|LINK|IMPORT)\b/i;

/**
 * Reads the fields of a part of Word. What a field does may be written in many pieces, and a field may lie in another: one
 * that lies where another says what it does would say it in its place, and counts as one that runs.
 */
export function fieldsOf(refuse: { runs(): never; brings(): never }): Reader {
  const open = [''];
  const judge = (words: string) => {
    if (RUNS.test(words)) refuse.runs();
    if (BRINGS.test(words)) refuse.brings();
  };
  return {
    asks: ['instr', 'fldchartype'],
    open(element, { instr = '', fldchartype = '' }) {
      if (element === 'ddeLink') refuse.runs();
      if (element === 'fldSimple') judge(instr);
      if (element !== 'fldChar') return;
      if (fldchartype === 'begin') {
        if (open.length > 1 && open.at(-1)?.trim() === '') refuse.runs();
        open.push('');
      } else if (open.length > 1) {
        judge(open.at(-1) ?? '');
        // What it shows comes between this mark and its end, and may hold fields of its own.
        if (fldchartype === 'end') open.pop();
        else open[open.length - 1] = 'SHOWN';
      }
    },
    text(element, words) {
      if (element === 'instrText') open[open.length - 1] += words;
    },
    end() {
      for (const words of open) judge(words);
    },
  };
}
