import { VISIBILITIES, type Visibility } from './vocabulary.ts';

/** Whether the first is read by more people than the second. */
export function isWider(one: Visibility, other: Visibility): boolean {
  return VISIBILITIES.indexOf(one) > VISIBILITIES.indexOf(other);
}

interface Placed {
  visibility: Visibility;
  authorId: string;
  organisationId: string;
}

/** Who may know of an act on a piece: those who may read it, and nobody else. */
export function audienceOf({ visibility, authorId, organisationId }: Placed): {
  onlyPersonId?: string;
  onlyOrganisationId?: string;
} {
  if (visibility === 'private') return { onlyPersonId: authorId };
  if (visibility === 'organisation') return { onlyOrganisationId: organisationId };
  return {};
}
