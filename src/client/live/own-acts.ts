/** The acts this page sent itself: the page refreshes for them once, when they are answered, and not again for the nudge. */
export const ownActs = new Set<string>();
