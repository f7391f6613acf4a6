/** What a stage's screen offers. Its title, what it asks and its minutes are free. */
export const STAGE_KINDS = [
  'check in',
  'read',
  'write',
  'make sense',
  'break',
  'surprises',
  'propose',
  'asks',
  'promises',
  'pulse',
  'close',
] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Whether the names on revealed cards are ever shown: as the agreement chose. */
export const AUTHORS_SHOWN = ['opened by the facilitator', 'never'] as const;
export type AuthorsShown = (typeof AUTHORS_SHOWN)[number];

/** What the facilitator does with the clock. */
export const TIMER_ACTS = ['start', 'pause', 'go on', 'add time'] as const;

export const LONGEST_CARD = 1000;
export const LONGEST_GROUP_NAME = 120;
export const MOST_STAGES = 30;
/** How many people may sit in one meeting. `access.take_seat` holds guests to the same. */
export const MOST_SEATS = 200;
/** How many links may wait for their guest at once in one meeting. */
export const MOST_OPEN_LINKS = 50;
/** How many groups of cards a stage may ever have, those put into others with them. */
export const MOST_GROUPS = 400;
/** How many cards one seat may lay in a meeting. */
export const MOST_CARDS_EACH = 200;
