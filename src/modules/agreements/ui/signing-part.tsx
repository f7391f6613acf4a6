import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { TermsPage } from '../queries/terms.ts';
import { NamesUnder } from './names-under.tsx';
import { ProposeControl } from './propose-control.tsx';
import { SignControls } from './sign-controls.tsx';

/** Who has signed, who is waited for, and what one may do about it. */
export function SigningPart({ agreementId, terms }: { agreementId: string; terms: TermsPage }) {
  const { signing, shown, may, timeZone } = terms;
  if (terms.status === 'draft') {
    return (
      <Question
        title="Is it ready to sign?"
        lead="A signatory of either side puts it forward. Then everybody signs the same text."
      >
        {may.propose ? <ProposeControl agreementId={agreementId} /> : <Small>{may.whyNotPropose}</Small>}
      </Question>
    );
  }
  if (signing) {
    return (
      <Question title="Who has signed?" lead="Nothing holds until every party that signs has signed.">
        <Stack space="apart">
          <NamesUnder names={signing.names} waiting={signing.waiting} timeZone={timeZone} />
          <SignControls agreementId={agreementId} hash={signing.hash} mine={signing.mine} may={may} />
        </Stack>
      </Question>
    );
  }
  if (shown?.kind !== 'version' || terms.names.length === 0) return null;
  const mayWitness = may.witness && !shown.decisionId && !terms.names.some((name) => name.partyId === terms.myParty);
  return (
    <Question title="Whose names are under it?">
      <Stack space="apart">
        <NamesUnder names={terms.names} waiting={[]} timeZone={timeZone} />
        {mayWitness ? <SignControls agreementId={agreementId} hash={shown.hash} mine={null} may={may} /> : null}
      </Stack>
    </Question>
  );
}
