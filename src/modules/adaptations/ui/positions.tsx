import { SideHeading } from '#/ui/sides/side-heading.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import type { Rounds } from '../queries/rounds.ts';
import { STAND_WORDS } from '../stand-words.ts';
import styles from './positions.module.css';

type Party = Rounds['rounds'][number]['parties'][number];

const ORDER = ['providing', 'partner', 'commissioning'] as const;
const QUIET = new Set(['not yet', 'given, not shown yet', 'asked again']);

/** How each party stands, by side. The commissioning side stands last, since it is shown last. */
export function Positions({ parties, timeZone, level = 3 }: { parties: Party[]; timeZone: string; level?: 3 | 4 }) {
  return ORDER.map((side) => {
    const here = parties.filter((party) => party.side === side);
    if (here.length === 0) return null;
    const isHeard = here.every(({ signs }) => !signs);
    return (
      <div key={side} className={styles.side}>
        <SideHeading side={side} level={level}>
          {side === 'partner' && isHeard ? 'Partners, heard though they do not sign' : undefined}
        </SideHeading>
        <Rows>
          {here.map((party) => (
            <Row key={party.id} title={party.name} state={STAND_WORDS[party.stand]} quiet={QUIET.has(party.stand)}>
              {party.positions.length > 0 ? <Said party={party} timeZone={timeZone} /> : undefined}
            </Row>
          ))}
        </Rows>
      </div>
    );
  });
}

function Said({ party, timeZone }: { party: Party; timeZone: string }) {
  const isHidden = party.stand === 'given, not shown yet';
  return party.positions.map((position) => (
    <p key={position.id}>
      {isHidden ? 'Seen by you alone: you ' : ''}
      {isHidden || party.positions.length > 1 ? `${OWN[position.position]}. ` : ''}
      {position.reason ? <span className={styles.said}>“{position.reason}” </span> : null}
      {isHidden ? null : `${position.person}, `}
      {isHidden ? 'On ' : ''}
      <DateText iso={position.at} timeZone={timeZone} />
    </p>
  ));
}

const OWN = { consent: 'consented', 'stand aside': 'stood aside', objection: 'objected' } as const;
