/** The parts of a piece in which a passage can stand, in the order in which they are read. */
export const PASSAGE_FIELDS = ['text', 'whatChanged', 'significance', 'context', 'contribution'] as const;
export type PassageField = (typeof PASSAGE_FIELDS)[number];

/** Themes in one codebook that comes in or goes out. */
export const MOST_THEMES = 500;
