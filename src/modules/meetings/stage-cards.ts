import { inOrder } from './stage.ts';
import type { StageKind } from './vocabulary.ts';

/** Stages in which people write alone and turn over together. */
const WRITTEN_IN: readonly StageKind[] = ['write', 'surprises', 'asks'];

interface StageWithCards {
  id: string;
  position: number;
  minutes: number;
  stageKind: StageKind;
}

/**
 * The stage whose notes lie on the table in this one: its own where one writes in it; where sense is made, those of the last
 * stage before it in which people noticed things. Null: there is no table.
 */
export function cardsOn<S extends StageWithCards>(stages: readonly S[], stage: S): S | null {
  if (WRITTEN_IN.includes(stage.stageKind)) return stage;
  if (stage.stageKind !== 'make sense') return null;
  const before = inOrder(stages).filter(({ position }) => position < stage.position);
  return (
    before.findLast(({ stageKind }) => stageKind === 'write') ?? before.findLast((one) => isWrittenIn(one)) ?? null
  );
}

function isWrittenIn({ stageKind }: StageWithCards): boolean {
  return WRITTEN_IN.includes(stageKind);
}

/** What a note is called in each stage, as the field's question. */
export function noteQuestion(kind: StageKind): string {
  if (kind === 'surprises') return 'One surprise, one harm, or somebody who is missing';
  if (kind === 'asks') return 'One thing you ask, and of whom';
  return 'One thing you notice';
}
