import { CHART_WIDTH, type ChartGeometry } from './chart-geometry.ts';
import { type Box, type ChartText, LINE, textWidth, touch } from './chart-labels.ts';

/** Something that happened in the world in a month, as people said it. */
export interface ContextEvent {
  month: string;
  text: string;
}

export interface PlacedEvent {
  event: ContextEvent;
  /** Its words, one line each; shortened if they were many. */
  lines: ChartText[];
  shortened: boolean;
  /** From the point to its words, where they do not stand beside it. */
  leader: { x1: number; y1: number; x2: number; y2: number } | null;
}

const LONGEST_LINE = 24;
const MOST_LINES = 2;
const GAP = 9;
/** How far from its point words may go, nearest first. */
const SHIFTS = [0, -14, 14, -26, 26, -38, 38, -52, 52, -66, 66, -80, 80, -94, 94, -108, 108];

/**
 * Puts the words of context events at their points: beside the point where that is free, else above or below with a
 * leader, never over other words. An event that finds no room, or whose month is not in the chart, is not placed; the
 * caption tells it.
 */
export function placeEvents(
  geometry: ChartGeometry,
  events: readonly ContextEvent[],
  taken: readonly Box[],
): PlacedEvent[] {
  const covered = [...taken];
  const placed: PlacedEvent[] = [];
  for (const event of events) {
    const point = geometry.points.find((each) => each.month === event.month);
    if (!point) continue;
    const words = wrap(event.text);
    const best = candidates(point, words, geometry)
      .filter((candidate) => !covered.some((box) => touch(box, candidate.box)))
      .sort((a, b) => a.cost - b.cost)[0];
    if (!best) continue;
    covered.push(best.box);
    const { x, anchor, box, far } = best;
    const lines = words.map((text, index) => ({ text, x, y: box.y1 + 10 + index * LINE, anchor }));
    const above = box.y2 < point.y;
    const edge = above ? box.y2 : box.y1;
    const nearest = Math.min(Math.max(point.x, box.x1), box.x2);
    const leader = far ? { x1: point.x, y1: point.y + (above ? -5 : 5), x2: nearest, y2: edge } : null;
    placed.push({ event, lines, shortened: words.join(' ') !== event.text, leader });
  }
  return placed;
}

/** How many points and pieces of line the words of placed events lie on. */
export function crossings(geometry: ChartGeometry, placed: readonly PlacedEvent[]): number {
  return placed.reduce((sum, { lines }) => sum + hits(geometry, boxAround(lines)), 0);
}

interface Candidate {
  x: number;
  anchor: 'start' | 'end';
  box: Box;
  /** Far enough from the point to need a leader. */
  far: boolean;
  cost: number;
}

function candidates(point: { x: number; y: number }, words: readonly string[], geometry: ChartGeometry): Candidate[] {
  const width = Math.max(...words.map(textWidth));
  const height = words.length * LINE;
  const found: Candidate[] = [];
  for (const shift of SHIFTS) {
    const far = Math.abs(shift) > height / 2 + 6;
    // Beside the point the words keep clear of its mark; above or below they may begin over it.
    for (const gap of far ? [-4, GAP] : [GAP]) {
      for (const anchor of ['start', 'end'] as const) {
        const x = anchor === 'start' ? point.x + gap : point.x - gap;
        const x1 = anchor === 'start' ? x : x - width;
        const middle = point.y + shift;
        const box = { x1, x2: x1 + width, y1: middle - height / 2, y2: middle + height / 2 };
        if (box.x1 < 0 || box.x2 > CHART_WIDTH || box.y1 < 1 || box.y2 > geometry.bottom + LINE) continue;
        const cost = 40 * hits(geometry, box) + 15 * limitsUnder(geometry, box) + Math.abs(shift);
        found.push({ x, anchor, box, far, cost: cost + (anchor === 'end' ? 1 : 0) });
      }
    }
  }
  return found;
}

/** Limits and means whose line a box covers. */
function limitsUnder({ segments }: ChartGeometry, box: Box): number {
  return segments
    .filter(({ x1, x2 }) => x1 < box.x2 && x2 > box.x1)
    .flatMap(({ upper, mean, lower }) => [upper, mean, lower])
    .filter((y) => y !== null && y > box.y1 && y < box.y2).length;
}

/** Marks, places along the line between them, and turns that a box covers. */
function hits({ lines, turns }: ChartGeometry, box: Box): number {
  let count = turns.filter((x) => x > box.x1 - 1 && x < box.x2 + 1).length;
  for (const line of lines) {
    line.forEach((point, index) => {
      const next = line[index + 1] ?? point;
      for (const part of [0, 0.25, 0.5, 0.75]) {
        const x = point.x + (next.x - point.x) * part;
        const y = point.y + (next.y - point.y) * part;
        if (x > box.x1 - 4 && x < box.x2 + 4 && y > box.y1 - 4 && y < box.y2 + 4) count += 1;
      }
    });
  }
  return count;
}

function boxAround(lines: readonly ChartText[]): Box {
  const widths = lines.map((line) => textWidth(line.text));
  const first = lines[0] as ChartText;
  const width = Math.max(...widths);
  const x1 = first.anchor === 'end' ? first.x - width : first.x;
  return { x1, x2: x1 + width, y1: first.y - 10, y2: first.y - 10 + lines.length * LINE };
}

/** Breaks a text into a few short lines between words; what does not fit becomes an ellipsis. */
export function wrap(text: string): string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).filter(Boolean);
  while (words.length > 0 && lines.length < MOST_LINES) {
    let line = words.shift() as string;
    while (words.length > 0 && `${line} ${words[0]}`.length <= LONGEST_LINE) line += ` ${words.shift()}`;
    lines.push(line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line);
  }
  const last = lines.at(-1);
  if (words.length === 0 || last === undefined) return lines;
  const kept = `${last}…`.length > LONGEST_LINE ? last.slice(0, last.lastIndexOf(' ')) : last;
  return [...lines.slice(0, -1), `${kept.replace(/[\s,;:.…]+$/, '')}…`];
}
