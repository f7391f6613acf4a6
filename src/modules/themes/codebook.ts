/** A theme as a codebook tells it. */
export interface Code {
  name: string;
  description: string | null;
}

/** What could be read of a codebook, and which of its rows could not, with the reason. */
export interface Codebook {
  codes: Code[];
  faults: { row: number; why: string }[];
}

/** Why a file is no codebook at all, in a sentence for who chose it. */
export class NoCodebook extends Error {}

const NAME = 80;
const DESCRIPTION = 1000;

/** A codebook of these rows, each that cannot be a theme set apart. */
export function codebookOf(rows: readonly { row: number; name: string; description: string }[]): Codebook {
  const book: Codebook = { codes: [], faults: [] };
  for (const { row, name, description } of rows) {
    const why = faultOf(name.trim(), description.trim());
    if (why) book.faults.push({ row, why });
    else book.codes.push({ name: name.trim(), description: description.trim() || null });
  }
  return book;
}

function faultOf(name: string, description: string): string | null {
  if (name === '') return 'It has no name.';
  if (name.length > NAME) return `Its name is longer than ${NAME} characters.`;
  if (description.length > DESCRIPTION) return `Its description is longer than ${DESCRIPTION} characters.`;
  return `${name}${description}`.includes('\u0000') ? 'It holds a character that cannot be stored.' : null;
}
