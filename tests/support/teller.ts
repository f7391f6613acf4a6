import { uuidv7 } from '#/lib/uuid.ts';
import type { TellerLanguage } from '#/modules/evidence/vocabulary.ts';
import { tellerToken } from '#/server/teller-token.ts';
import { as, type TestPerson } from './world.ts';

/** The token of a private link that the author of a piece makes for who told it. */
export async function aTellersLink(
  by: TestPerson,
  agreementId: string,
  evidenceId: string,
  language: TellerLanguage = 'en',
): Promise<string> {
  const linkId = uuidv7();
  await as(by).evidence.handOutLink({ id: uuidv7(), agreementId, evidenceId, linkId, language });
  return tellerToken(linkId);
}
