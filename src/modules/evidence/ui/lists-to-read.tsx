import { Link } from '#/ui/text/link.tsx';

const LISTS = [
  { query: '', words: 'All of it' },
  { query: '?surprising=yes', words: 'What surprised us', on: 'surprising' },
  { query: '?harm=yes', words: 'Where somebody was harmed', on: 'harm' },
  { query: '?never-used=yes', words: 'Posted, never used', on: 'neverUsed' },
] as const;

type ListsToReadProps = {
  /** The stream's own address. */
  action: string;
  filter: { surprising: boolean; harm: boolean; neverUsed: boolean };
};

/** The lists that a joint review asks for, one click each. */
export function ListsToRead({ action, filter }: ListsToReadProps) {
  const isWhole = !Object.values(filter).some(Boolean);
  return (
    <nav aria-label="Lists">
      {LISTS.map((list) => {
        const isHere = 'on' in list ? filter[list.on] : isWhole;
        return (
          <span key={list.words}>
            <Link href={action + list.query} aria-current={isHere ? 'page' : undefined}>
              {list.words}
            </Link>{' '}
          </span>
        );
      })}
    </nav>
  );
}
