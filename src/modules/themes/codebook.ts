/** A codebook that comes from elsewhere: what could be read of it, and what could not, by its row or its place. */
export interface Codebook {
  codes: { name: string; description: string | null }[];
}

/** Why a file is no codebook, in a sentence for who chose it. */
export class NoCodebook extends Error {}
