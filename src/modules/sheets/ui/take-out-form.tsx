import { Button } from '#/ui/form/button.tsx';
import { ButtonRow } from '#/ui/form/button-row.tsx';
import { Choices } from '#/ui/form/choices.tsx';

/** Asks for the table: the browser keeps what comes as a file. */
export function TakeOutForm({ agreementId }: { agreementId: string }) {
  return (
    <form method="post" action={`/api/agreements/${agreementId}/table-out`}>
      <Choices
        name="format"
        label="As which file?"
        defaultValue="csv"
        options={[
          {
            value: 'csv',
            words: 'CSV',
            help: 'Opens in any spreadsheet. A cell that begins like a formula gets an apostrophe.',
          },
          { value: 'xlsx', words: 'Excel (.xlsx)' },
        ]}
      />
      <ButtonRow>
        <Button type="submit">Take it out</Button>
      </ButtonRow>
    </form>
  );
}
