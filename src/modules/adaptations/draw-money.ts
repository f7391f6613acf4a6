import { pounds } from '#/lib/pounds.ts';
import { monthInWords } from '#/modules/measures/months.ts';
import { type AgreedFacts, perYearOf } from './agreed-facts.ts';
import type { ProposedChange } from './changes.ts';
import { type Drawn, fault } from './drawn.ts';

export function drawMoves({ put }: ProposedChange<'money moved'>, { text }: AgreedFacts): Drawn {
  const line = (lineId: string) => text.moneyLines.find(({ id }) => id === lineId);
  const leaves = new Map<string, number>();
  const arrives = new Map<string, number>();
  for (const { fromLineId, toLineId, perYear } of put.moves) {
    if (!line(fromLineId) || !line(toLineId)) return fault('moves', 'One of these money lines is not there any more.');
    if (fromLineId === toLineId) return fault('moves', 'Money moves from one line to another one.');
    leaves.set(fromLineId, (leaves.get(fromLineId) ?? 0) + perYear);
    arrives.set(toLineId, (arrives.get(toLineId) ?? 0) + perYear);
  }
  for (const [lineId, sum] of leaves) {
    const has = line(lineId)?.perYear ?? 0;
    if (sum > has) return fault('moves', `${line(lineId)?.name} has ${pounds(has)} a year, less than ${pounds(sum)}.`);
  }
  const list = (sums: Map<string, number>) =>
    inARow([...sums].map(([lineId, sum]) => `${pounds(sum)} a year in ${line(lineId)?.name}`));
  return { from: list(leaves), to: `${list(arrives)}, from ${monthInWords(put.fromMonth)}` };
}

export function drawTotal({ subjectId, put }: ProposedChange<'total changed'>, { text }: AgreedFacts): Drawn {
  const line = text.moneyLines.find(({ id }) => id === subjectId);
  if (!line) return fault('subjectId', 'This money line is not there any more. Choose one that is.');
  const payer = text.parties.find(({ organisationId }) => organisationId === put.payerId);
  if (!payer) return fault('payerId', 'Choose a party of this agreement.');
  const more = put.perYear - line.perYear;
  if (more === 0) return fault('perYear', `${line.name} has ${pounds(line.perYear)} a year already.`);
  const pays = line.paidBy.find(({ organisationId }) => organisationId === put.payerId)?.perYear ?? 0;
  if (pays + more < 0)
    return fault('payerId', `${payer.name} pays ${pounds(pays)} a year of this line, less than ${pounds(-more)}.`);
  const total = perYearOf(text);
  const change = more > 0 ? `${pounds(more)} more` : `${pounds(-more)} less`;
  return {
    from: `${line.name}: ${pounds(line.perYear)} a year, of ${pounds(total)} in all`,
    to: `${line.name}: ${pounds(put.perYear)} a year, of ${pounds(total + more)} in all; ${payer.name} pays ${change}`,
  };
}

function inARow(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
