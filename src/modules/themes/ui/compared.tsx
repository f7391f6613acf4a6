import { Axis } from '#/ui/page/axis.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { Small } from '#/ui/text/small.tsx';
import { NumberCell, NumberHead, Table } from '#/ui/text/table.tsx';
import { agreementInWords } from '../in-words.ts';
import type { Compared as ComparedRead } from '../queries/compare.ts';

/** What the two marked, theme by theme and side by side, with how far they saw the same. */
export function Compared({ at, compared }: { at: string; compared: ComparedRead }) {
  const names = [compared.coders[0]?.name ?? '', compared.coders[1]?.name ?? ''] as const;
  if (compared.themes.length === 0)
    return <Empty>Neither marked a passage. That too is worth a word between you.</Empty>;
  return (
    <Stack space="far">
      {compared.themes.map((theme) => (
        <Stack key={theme.themeId} as="section" labelledBy={`theme-${theme.themeId}`}>
          <h3 id={`theme-${theme.themeId}`}>
            <Link href={`${at}/themes/${theme.themeId}`}>{theme.name}</Link>
          </h3>
          <p>{agreementInWords(theme.agreement, names)}</p>
          <Axis even>
            {theme.by.map(({ personId, coder, passages }) => (
              <div key={personId}>
                <Label as="p">{coder}</Label>
                {passages.length === 0 ? <Small>Saw it nowhere.</Small> : null}
                <Rows label={`${theme.name}, marked by ${coder}`}>
                  {passages.map((passage) => (
                    <Row key={passage.id} title={passage.words ? `“${passage.words}”` : 'Its words have changed'} quiet>
                      <Link href={`${at}/evidence/${passage.evidenceId}`}>{passage.title}</Link>
                    </Row>
                  ))}
                </Rows>
              </div>
            ))}
          </Axis>
        </Stack>
      ))}
      <details>
        <summary>The numbers, for who compares coders</summary>
        <Table
          caption="Where the two agree"
          hideCaption
          head={
            <tr>
              <th scope="col">Theme</th>
              <NumberHead>Both</NumberHead>
              <NumberHead>Only {names[0]}</NumberHead>
              <NumberHead>Only {names[1]}</NumberHead>
              <NumberHead>Beyond chance (Cohen’s kappa)</NumberHead>
            </tr>
          }
        >
          {compared.themes.map(({ themeId, name, agreement }) => (
            <tr key={themeId}>
              <th scope="row">{name}</th>
              <NumberCell>{agreement.both}</NumberCell>
              <NumberCell>{agreement.onlyOne}</NumberCell>
              <NumberCell>{agreement.onlyOther}</NumberCell>
              <NumberCell>{agreement.kappa === null ? 'cannot be said' : agreement.kappa.toFixed(2)}</NumberCell>
            </tr>
          ))}
        </Table>
      </details>
    </Stack>
  );
}
