import { SIDES } from '#/access/sides.ts';
import { SideMark } from '#/ui/sides/side-mark.tsx';
import type { Snapshot } from '../snapshot.ts';
import { PARTY_KIND_WORDS } from '../words.ts';
import styles from './terms-document.module.css';

/** The parties by side, and which of them sign. */
export function PartiesPart({ parties }: { parties: Snapshot['parties'] }) {
  return (
    <ul className={styles.plain}>
      {SIDES.flatMap((side) => parties.filter((party) => party.side === side)).map((party) => (
        <li key={party.id}>
          <b>{party.name}</b>, {PARTY_KIND_WORDS[party.kind]}, <SideMark side={party.side} />
          {party.signs ? '. Signs.' : '. Is heard, and does not sign.'}
        </li>
      ))}
    </ul>
  );
}
