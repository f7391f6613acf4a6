import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { VersionLine } from '../queries/versions.ts';
import { ADOPTION_WORDS } from '../words.ts';

type VersionListProps = { versions: VersionLine[]; at: string; today: string; shown: string | null };

/** Every version, the newest first: whole, or beside the one before it. */
export function VersionList({ versions, at, today, shown }: VersionListProps) {
  return (
    <Rows label="Versions">
      {versions.map((version, index) => {
        const before = versions[index + 1];
        return (
          <Row
            key={version.number}
            title={<Link href={`${at}/versions/${version.number}`}>Version {version.number}</Link>}
            state={version.number === shown ? 'Read here' : version.takesEffectOn > today ? 'Not yet in force' : null}
            quiet
          >
            In force from <DateText iso={version.takesEffectOn} />. {ADOPTION_WORDS[version.how]}.{' '}
            {before ? (
              <Link href={`${at}/versions/${version.number}?with=${before.number}`}>
                What changed from version {before.number}
              </Link>
            ) : null}
            {version.decisionId ? (
              <>
                {before ? ' · ' : null}
                <Link href={`${at}/changes/${version.decisionId}`}>The decision behind version {version.number}</Link>
              </>
            ) : null}
          </Row>
        );
      })}
    </Rows>
  );
}
