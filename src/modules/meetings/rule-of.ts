/** How a stage is done. Once notes are face up one reads: what was asked for writing no longer helps. */
export function ruleOf(stage: { asks: string; cardsRevealedAt: string | null }): string {
  if (!stage.cardsRevealedAt) return stage.asks;
  return 'Read them all before anyone speaks. Then put together what belongs together.';
}
