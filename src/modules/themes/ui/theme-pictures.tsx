import { halfYearInWords } from '#/lib/half-years.ts';
import { PerspectivePicture } from '#/modules/evidence/ui/perspective-picture.tsx';
import { CountPicture } from '#/ui/chart/count-picture.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Label } from '#/ui/text/label.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { ThemeList } from '../queries/list.ts';
import type { OneTheme } from '../queries/theme.ts';

/** In how many stories each theme runs: whose stories, and when. */
export function ThemePictures({ at, list }: { at: string; list: ThemeList }) {
  const { perspectives, periods, threshold } = list;
  const row = ({ id, name, stories }: ThemeList['themes'][number]) => ({
    id,
    label: name,
    link: <Link href={`${at}/themes/${id}`}>{name}</Link>,
    total: stories,
  });
  const shared = { unit: 'stories', rowHead: 'Theme', threshold };
  return (
    <Stack space="far">
      <div>
        <Label as="h3">By perspective</Label>
        <CountPicture
          {...shared}
          title="Themes by perspective"
          words="In how many stories each theme runs, by whose view they give."
          columns={perspectives}
          rows={list.themes.map((theme) => ({ ...row(theme), cells: theme.byPerspective }))}
        />
      </div>
      <div>
        <Label as="h3">By half-year</Label>
        <CountPicture
          {...shared}
          title="Themes by half-year"
          words="In how many stories each theme runs, by the half-year in which they were posted."
          columns={periods.map(halfYearInWords)}
          rows={list.themes.map((theme) => ({ ...row(theme), cells: theme.byPeriod }))}
        />
      </div>
    </Stack>
  );
}

/** Whose stories bear one theme, half-year by half-year. */
export function ThemePicture({ theme }: { theme: OneTheme }) {
  const { table, perspectives, periods, threshold, name } = theme;
  if (!table) return null;
  return (
    <PerspectivePicture
      {...{ table, perspectives, periods, threshold }}
      title={`${name}, by perspective and half-year`}
      words="In how many stories the theme runs, by whose view they give and the half-year in which they were posted."
    />
  );
}
