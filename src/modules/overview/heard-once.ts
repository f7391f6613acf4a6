const STORIES_A_GOAL = 2;

interface Heard {
  number: number;
  stories: readonly { evidenceId: string; words: { title: string } | null }[];
}

type StoryOf<G extends Heard> = G['stories'][number];

/** A piece that is shown at an earlier goal. */
export interface ShownBefore {
  evidenceId: string;
  title: string;
  goalNumber: number;
}

/**
 * Shows each piece of evidence at one goal alone, the first it is about, and two at each goal. A goal all of whose
 * pieces are shown before says where.
 */
export function heardOnce<G extends Heard>(
  goals: readonly G[],
): (G & { shown: StoryOf<G>[]; before: ShownBefore[] })[] {
  const shownAt = new Map<string, number>();
  return goals.map((goal) => {
    const shown: StoryOf<G>[] = goal.stories
      .filter(({ evidenceId }) => !shownAt.has(evidenceId))
      .slice(0, STORIES_A_GOAL);
    const before = goal.stories
      .filter(() => shown.length === 0)
      .slice(0, STORIES_A_GOAL)
      .map(({ evidenceId, words }) => ({
        evidenceId,
        title: words?.title ?? '',
        goalNumber: shownAt.get(evidenceId) as number,
      }));
    for (const { evidenceId } of shown) shownAt.set(evidenceId, goal.number);
    return { ...goal, shown, before };
  });
}
