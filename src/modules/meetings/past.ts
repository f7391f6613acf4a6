import type { CardFact, ChartFact, GroupFact, ReadingFact, RoomFact, SeatFact, StageFact } from './room-facts.ts';
import { inOrder } from './stage.ts';
import { type Ranked, ranked } from './tally.ts';

export interface PastGroup {
  id: string;
  name: string;
  votes: number | null;
  cards: CardFact[];
}

export interface PastChart {
  shown: ChartFact;
  /** The sides’ own readings of it, once both lay open. */
  readings: ReadingFact[];
}

export interface PastStage {
  stage: StageFact;
  /** Those with the most votes first, ties together; in the order they lay where nobody voted. */
  groups: Ranked<PastGroup>[];
  /** Cards in no group, in the order in which they were turned over. */
  loose: CardFact[];
  charts: PastChart[];
}

const kindOf = <K extends RoomFact['kind']>(facts: readonly RoomFact[], kind: K) =>
  facts.filter((fact): fact is Extract<RoomFact, { kind: K }> => fact.kind === kind);

const byPlace = <T extends { place: number; id: string }>(a: T, b: T) => a.place - b.place || (a.id < b.id ? -1 : 1);

/** A meeting as one looks back at it: its stages in their order, with what was laid open in each. */
export function lookBack(facts: readonly RoomFact[]): PastStage[] {
  const cards = kindOf(facts, 'card').sort(byPlace);
  const groups = kindOf(facts, 'group')
    .filter(({ gone }) => !gone)
    .sort(byPlace);
  const readings = kindOf(facts, 'reading');
  const grouped = new Set(groups.map(({ id }) => id));
  return inOrder(kindOf(facts, 'stage')).map((stage) => {
    const own = groups
      .filter(({ stageId }) => stageId === stage.id)
      .map(({ id, name, votes }: GroupFact) => ({
        ...{ id, name, votes },
        cards: cards.filter(({ groupId }) => groupId === id),
      }));
    return {
      stage,
      groups: stage.votesRevealedAt ? ranked(own) : own.map((group) => ({ votes: 0, groups: [group] })),
      loose: cards.filter(
        ({ stageId, groupId }) => stageId === stage.id && (groupId === null || !grouped.has(groupId)),
      ),
      charts: latestOfEach(kindOf(facts, 'chart').filter(({ stageId }) => stageId === stage.id)).map((shown) => ({
        shown,
        readings: readings.filter(({ measureId }) => measureId === shown.measureId),
      })),
    };
  });
}

/** A chart put up twice in a stage is one chart, as it was shown last. */
function latestOfEach(charts: ChartFact[]): ChartFact[] {
  const latest = new Map(
    [...charts].sort((a, b) => a.shownAt.localeCompare(b.shownAt)).map((chart) => [chart.measureId, chart]),
  );
  return [...latest.values()];
}

/** Whether anything was laid open in a stage. */
export function isEmpty({ groups, loose, charts }: PastStage): boolean {
  return groups.length === 0 && loose.length === 0 && charts.length === 0;
}

/** Everybody who was there, by when they came. */
export function whoWasThere(facts: readonly RoomFact[]): SeatFact[] {
  return kindOf(facts, 'seat').sort((a, b) => a.joinedAt.localeCompare(b.joinedAt) || (a.id < b.id ? -1 : 1));
}
