import { pounds } from '#/lib/pounds.ts';
import { NumberCell, NumberHead, Table } from '#/ui/text/table.tsx';
import type { Snapshot } from '../snapshot.ts';
import styles from './terms-document.module.css';

/** A year's money: each line with who holds it and what each payer gives, and the sums both ways. */
export function MoneyTable({ text }: { text: Snapshot }) {
  const { moneyLines: lines } = text;
  if (lines.length === 0) return null;
  const nameOf = (id: string) => text.parties.find((party) => party.organisationId === id)?.name ?? 'no party';
  const payers = [...new Set(lines.flatMap((line) => line.paidBy.map((share) => share.organisationId)))];
  const given = (line: (typeof lines)[number], payer: string) =>
    line.paidBy.find((share) => share.organisationId === payer)?.perYear ?? 0;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return (
    <div className={styles.wide}>
      <Table
        caption="Money in a year"
        head={
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Held by</th>
            {payers.map((payer) => (
              <NumberHead key={payer}>From {nameOf(payer)}</NumberHead>
            ))}
            <NumberHead>A year</NumberHead>
          </tr>
        }
      >
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.name}</th>
            <td>{nameOf(line.heldBy)}</td>
            {payers.map((payer) => (
              <NumberCell key={payer}>{given(line, payer) > 0 ? pounds(given(line, payer)) : 'none'}</NumberCell>
            ))}
            <NumberCell>{pounds(line.perYear)}</NumberCell>
          </tr>
        ))}
        <tr>
          <th scope="row">Together</th>
          <td />
          {payers.map((payer) => (
            <NumberCell key={payer}>{pounds(sum(lines.map((line) => given(line, payer))))}</NumberCell>
          ))}
          <NumberCell>
            <b>{pounds(sum(lines.map((line) => line.perYear)))}</b>
          </NumberCell>
        </tr>
      </Table>
    </div>
  );
}
