import { DateText } from '#/ui/text/date-text.tsx';
import { Link } from '#/ui/text/link.tsx';
import type { TermsPage } from '../queries/terms.ts';

/** Which text this is: a draft, one that is out for signature, or a version and since when. */
export function TermsLead({ terms, at }: { terms: TermsPage; at: string }) {
  const { shown, timeZone } = terms;
  if (!shown) return <p>Before the first version nothing was agreed.</p>;
  if (shown.kind === 'draft') {
    return (
      <p>
        A draft. Either side changes it until it is put forward; nothing holds until every party that signs has signed.
        Who is in it stands under <Link href={`${at}/people`}>People</Link>.
      </p>
    );
  }
  if (shown.kind === 'proposed') {
    return (
      <p>
        Out for signature since <DateText iso={shown.at} form="moment" timeZone={timeZone} />. It is in force once every
        party that signs has signed this text.
      </p>
    );
  }
  if (terms.status === 'ended' && terms.endedAt) {
    return (
      <p>
        Version {shown.number}, the last. The agreement ended on <DateText iso={terms.endedAt} timeZone={timeZone} />.
      </p>
    );
  }
  return (
    <p>
      Version {shown.number}, {shown.takesEffectOn > terms.today ? 'to hold' : 'in force'} from{' '}
      <DateText iso={shown.takesEffectOn} />
      {shown.isCurrent ? '.' : ', no longer the newest. '}
      {shown.isCurrent ? null : <Link href={`${at}/terms`}>Read what holds now</Link>}
    </p>
  );
}
