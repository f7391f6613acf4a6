import { Button } from '#/ui/form/button.tsx';
import { Fold } from '#/ui/sides/fold.tsx';
import styles from './example-people.module.css';

export interface ShownPerson {
  personId: string;
  name: string;
  organisation: string | null;
  job: string | null;
  side: 'commissioning' | 'providing' | 'partner' | null;
}

/** The example's people by side, each a button that signs in as them. Works without scripts. */
export function ExamplePeople({ people, to }: { people: ShownPerson[]; to: string }) {
  const of = (side: ShownPerson['side']) => people.filter((person) => (person.side ?? 'partner') === side);
  const partners = of('partner');
  return (
    <form method="post" action="/api/auth/step-in">
      <input type="hidden" name="to" value={to} />
      <Fold
        commissioning={{ content: <List people={of('commissioning')} /> }}
        providing={{ content: <List people={of('providing')} /> }}
        {...(partners.length > 0
          ? { partners: { title: 'Partners and guests', content: <List people={partners} /> } }
          : {})}
      />
    </form>
  );
}

function List({ people }: { people: ShownPerson[] }) {
  return (
    <ul className={styles.people}>
      {people.map(({ personId, name, organisation, job }) => (
        <li key={personId} className={styles.person}>
          <Button kind="plain" type="submit" name="personId" value={personId}>
            {`Step in as ${name}`}
          </Button>
          <p>{[job, organisation].filter(Boolean).join(', ')}</p>
        </li>
      ))}
    </ul>
  );
}
