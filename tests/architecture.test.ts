import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JOURNAL_EVENTS } from '#/modules/journal/events.ts';

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');

/** The order of who may know whom: a module imports only from those before it. */
const MODULES = [
  'people',
  'organisations',
  'journal',
  'agreements',
  'goals',
  'measures',
  'evidence',
  'sheets',
  'themes',
  'insights',
  'adaptations',
  'reviews',
  'meetings',
  'pulse',
  'overview',
  'search',
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

interface Source {
  path: string;
  text: string;
  imports: string[];
  lines: number;
}

/** Imports as paths below src (`modules/goals/tables.ts`) or as package names; type-only ones too, they bind as well. */
function importsOf(path: string, text: string): string[] {
  return [
    ...text.matchAll(
      /^(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gms,
    ),
  ].map((match) => {
    const name = (match[1] ?? match[2] ?? match[3]) as string;
    if (name.startsWith('#/')) return name.slice(2);
    if (name.startsWith('.')) return relative(src, join(path, '..', name));
    return name;
  });
}

const sources: Source[] = filesBelow(src)
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path: relative(src, path), text, imports: importsOf(path, text), lines: text.split('\n').length };
  });
const code = sources.filter(({ path }) => !/\.test\.tsx?$/.test(path));

const moduleOf = (path: string) => /^modules\/([^/]+)\//.exec(path)?.[1];
/** What a file is within its module: `tables`, `commands`, `ui`, or pure. */
function roomOf(path: string): string {
  const inside = path.replace(/^modules\/[^/]+\//, '');
  if (inside.startsWith('ui/')) return 'ui';
  const name = /^(schema|tables|queries|commands|router)(\/|\.ts$)/.exec(inside)?.[1];
  return name ?? 'pure';
}

const offenders = (rule: (file: Source) => string[]) =>
  code.flatMap((file) => rule(file).map((what) => `${file.path} → ${what}`));

describe('The house', () => {
  it('a module imports only from modules before it', () => {
    const wrong = offenders(({ path, imports }) => {
      const own = moduleOf(path);
      if (!own) return [];
      return imports.filter((name) => {
        const other = moduleOf(name);
        return other !== undefined && other !== own && MODULES.indexOf(other) > MODULES.indexOf(own);
      });
    });
    expect(wrong).toEqual([]);
  });

  it('every module stands in the order, and holds only rooms of the closed vocabulary', () => {
    expect(readdirSync(join(src, 'modules')).filter((name) => !MODULES.includes(name))).toEqual([]);
    const folders = readdirSync(join(src, 'modules')).flatMap((name) =>
      readdirSync(join(src, 'modules', name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name),
    );
    expect([...new Set(folders)].filter((name) => !['ui', 'commands', 'queries', 'tables'].includes(name))).toEqual([]);
  });

  it('a pure file does no input or output, reads no clock and knows neither drizzle nor react', () => {
    const wrong = offenders(({ path, text, imports }) => {
      if (!moduleOf(path) || roomOf(path) !== 'pure') return [];
      const known = imports.filter(
        (name) =>
          /^(drizzle-orm|react|next|postgres|node:(fs|net|http|child_process))/.test(name) ||
          /^(server|client|ui)\//.test(name) ||
          /\/(tables|queries|commands|router)(\/|\.ts)/.test(name),
      );
      const clock = /\bDate\.now\(|\bnew Date\(\)|Math\.random\(/.test(text) ? ['reads a clock or chance'] : [];
      return [...known, ...clock];
    });
    expect(wrong).toEqual([]);
  });

  it('every event of the journal is recorded by something', () => {
    const written = [
      ...sources.filter(({ path }) => !/^modules\/journal\/(events|sentences)/.test(path)).map(({ text }) => text),
      ...readdirSync(join(root, 'drizzle'))
        .filter((name) => name.endsWith('.sql'))
        .map((name) => readFileSync(join(root, 'drizzle', name), 'utf8')),
    ].join('\n');
    expect(JOURNAL_EVENTS.filter((event) => !written.includes(`'${event}'`))).toEqual([]);
  });

  it('commands take their time from the context', () => {
    expect(
      offenders(({ path, text }) =>
        ['commands', 'queries'].includes(roomOf(path)) && moduleOf(path) && /\bDate\.now\(|\bnew Date\(\)/.test(text)
          ? ['reads a clock']
          : [],
      ),
    ).toEqual([]);
  });

  it('drizzle is imported by tables, queries, commands and the server alone', () => {
    const wrong = offenders(({ path, imports }) => {
      const may =
        path.startsWith('server/') || path === 'tables.ts' || ['tables', 'queries', 'commands'].includes(roomOf(path));
      return may ? [] : imports.filter((name) => name.startsWith('drizzle-orm') || name === 'postgres');
    });
    expect(wrong).toEqual([]);
  });

  it('tables import neither queries, commands nor screens; a schema imports zod and pure words alone', () => {
    const wrong = offenders(({ path, imports }) => {
      const room = roomOf(path);
      if (!moduleOf(path)) return [];
      if (room === 'tables') return imports.filter((name) => /\/(queries|commands|router|ui)(\/|\.ts)/.test(name));
      if (room === 'schema')
        return imports.filter(
          (name) =>
            /^(drizzle-orm|react|next|server)/.test(name) ||
            /\/(tables|queries|commands|router|ui)(\/|\.ts)/.test(name),
        );
      return [];
    });
    expect(wrong).toEqual([]);
  });

  it('screens never reach tables, commands or the server, and take from queries only types', () => {
    const wrong = offenders(({ path, text, imports }) => {
      if (!path.startsWith('ui/') && !path.startsWith('client/') && roomOf(path) !== 'ui') return [];
      const types = [...text.matchAll(/^import type [^'"]*['"]([^'"]+)['"]/gms)].map((match) => match[1] as string);
      return imports.filter(
        (name) =>
          (/^server\//.test(name) ||
            /\/(tables|commands)(\/|\.ts)/.test(name) ||
            /\/(queries|router|schema)(\/|\.ts)/.test(name)) &&
          !types.some(
            (type) =>
              type.endsWith(name.replace(/^modules\/[^/]+\//, '')) ||
              `#/${name}` === type ||
              type.endsWith(name.split('/').at(-1) as string),
          ),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('the kit knows no noun', () => {
    expect(
      offenders(({ path, imports }) =>
        path.startsWith('ui/') || path.startsWith('lib/') ? imports.filter((name) => name.startsWith('modules/')) : [],
      ),
    ).toEqual([]);
  });

  it('pages are linked to by the kit’s own link, which fetches nothing before it is followed', () => {
    const wrong = offenders(({ path, imports }) =>
      imports.filter((name) => name === 'next/link' && !['ui/text/link.tsx', 'client/providers.tsx'].includes(path)),
    );
    expect(wrong).toEqual([]);
  });

  it('a form that is pressed before its page is awake never puts what was typed into an address', () => {
    const wrong = offenders(({ text }) =>
      [...text.matchAll(/<form\b[^>]*onSubmit/g)]
        .map(([form]) => form)
        .filter((form) => !form.includes('method="post"')),
    );
    expect(wrong).toEqual([]);
  });

  it('pages hold no rule: they read through the caller and compose screens', () => {
    const wrong = offenders(({ path, imports }) =>
      path.startsWith('app/')
        ? imports.filter((name) => /\/(tables|commands|queries)(\/|\.ts)/.test(name) && moduleOf(name) !== undefined)
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it('a router holds no SQL, no rule and no try', () => {
    const wrong = offenders(({ path, text }) =>
      roomOf(path) === 'router' && moduleOf(path) && /\btry\s*\{|\bsql`|\bif\s*\(/.test(text)
        ? ['more than procedures']
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it('there are no drawers and no barrels', () => {
    const drawers = /(^|\/)(utils?|helpers?|types|constants|common|misc|index)\.tsx?$/;
    expect(sources.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('files are short: none over 400 lines, nine of ten under 200', () => {
    expect(sources.filter(({ lines }) => lines > 400).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
    const long = code.filter(({ lines }) => lines > 200).length;
    expect(long / code.length).toBeLessThan(0.1);
  });

  it('file names are kebab-case', () => {
    const wrong = sources.filter(
      ({ path }) =>
        !path
          .split('/')
          .every(
            (part) =>
              /^(\[\[?\.*[a-z-]+\]\]?|\([a-z-]+\)|[a-z0-9-]+)(\.[a-z]+)*$/i.test(part) &&
              part === part.replace(/[A-Z]/g, (letter) => (part.startsWith('[') ? letter : '')),
          ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
