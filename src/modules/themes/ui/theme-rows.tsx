import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { storiesInWords } from '../in-words.ts';
import type { ThemeList } from '../queries/list.ts';

/** Every theme with what belongs there, what was merged into it, and in how many stories it runs. */
export function ThemeRows({ at, list }: { at: string; list: ThemeList }) {
  return (
    <Rows label="Themes">
      {list.themes.map((theme) => (
        <Row
          key={theme.id}
          title={<Link href={`${at}/themes/${theme.id}`}>{theme.name}</Link>}
          state={storiesInWords(theme.stories, list.threshold)}
          quiet
        >
          {[theme.description, theme.merged.length > 0 ? `Merged into it: ${theme.merged.join(', ')}.` : null]
            .filter((part) => part !== null)
            .join(' ')}
        </Row>
      ))}
    </Rows>
  );
}
