import { Row, Rows } from '#/ui/text/rows.tsx';

/** What a pulse asks, one statement after the other. */
export function StatementList({ statements }: { statements: readonly string[] }) {
  return (
    <Rows ordered>
      {statements.map((statement) => (
        <Row key={statement} title={statement} />
      ))}
    </Rows>
  );
}
