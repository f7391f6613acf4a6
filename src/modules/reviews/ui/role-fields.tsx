import { SelectField } from '#/ui/form/select-field.tsx';
import type { PersonThere } from '../queries/people.ts';
import { peopleOptions } from './people-options.ts';

interface Roles {
  chairId: string | null;
  facilitatorId: string | null;
  noteTakerId: string | null;
}

type RoleFieldsProps = {
  people: PersonThere[];
  roles: Roles;
  chairHelp: string;
  faults: Record<string, string>;
  idOf: (field: string) => string;
};

/** Who holds a review: chair, facilitator, note taker. */
export function RoleFields({ people, roles, chairHelp, faults, idOf }: RoleFieldsProps) {
  const options = peopleOptions(people);
  return (
    <>
      <SelectField
        name="chairId"
        id={idOf('chairId')}
        label="Who chairs?"
        help={chairHelp}
        empty="Not named yet"
        options={options}
        defaultValue={roles.chairId ?? ''}
        fault={faults.chairId}
      />
      <SelectField
        name="facilitatorId"
        id={idOf('facilitatorId')}
        label="Who facilitates?"
        optional
        empty="Not named yet"
        options={options}
        defaultValue={roles.facilitatorId ?? ''}
        fault={faults.facilitatorId}
      />
      <SelectField
        name="noteTakerId"
        id={idOf('noteTakerId')}
        label="Who takes notes?"
        optional
        empty="Not named yet"
        options={options}
        defaultValue={roles.noteTakerId ?? ''}
        fault={faults.noteTakerId}
      />
    </>
  );
}
