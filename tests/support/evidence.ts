import { uuidv7 } from '#/lib/uuid.ts';
import { goals, goalVersions } from '#/modules/goals/tables.ts';
import { measures } from '#/modules/measures/tables.ts';
import { as, NOW, owner, type TestPerson } from './world.ts';

type Post = Parameters<ReturnType<typeof as>['evidence']['post']>[0];

/** What a person said who was asked: for the partners and reviews, for two years. */
export const ASKED = {
  status: 'given' as const,
  scope: ['this agreement' as const, 'joint reviews' as const],
  endsOn: '2028-05-15' as string | null,
};

/** What a second person says who lets a piece go further. */
export const SURE = { nobodySingledOut: true, nobodyLinked: true, nobodyGuessed: true } as const;

/** A story told to this person and posted for all in the agreement. */
export async function aStory(by: TestPerson, agreementId: string, more: Partial<Post> = {}, now: string = NOW) {
  const evidenceId = uuidv7();
  await as(by, now).evidence.post({
    id: uuidv7(),
    agreementId,
    evidenceId,
    text: 'She had the money in an envelope. She had walked to the office twice and both times the desk was shut.',
    perspective: 'resident',
    visibility: 'agreement',
    consent: ASKED,
    ...more,
  });
  return evidenceId;
}

export async function aGoal(agreementId: string, by: TestPerson, text = 'A settled home.'): Promise<string> {
  const goalId = uuidv7();
  await owner.insert(goals).values({ id: goalId, agreementId, position: 1 });
  await owner
    .insert(goalVersions)
    .values({ agreementId, goalId, version: 1, text, why: 'Because.', proposedBy: by.id, holdsFrom: '2024-04-01' });
  return goalId;
}

export async function aMeasure(agreementId: string, by: TestPerson, name = 'Days to a conversation'): Promise<string> {
  const measureId = uuidv7();
  await owner.insert(measures).values({
    id: measureId,
    agreementId,
    position: 1,
    name,
    unit: 'days',
    kind: 'median',
    direction: 'decrease',
    purpose: 'To see how long people wait.',
    misleads: 'A voicemail is no conversation.',
    source: 'case records',
    ownerId: by.id,
    proposedBy: by.id,
  });
  return measureId;
}
