import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { Small } from '#/ui/text/small.tsx';
import type { LeftBehind as Left } from '../queries/left-behind.ts';
import { TellerLink } from './teller-link.tsx';

/** Stories that only an author who has left could read: whoever told them keeps their right by a link. */
export function LeftBehind({ agreementId, left }: { agreementId: string; left: Left }) {
  const { stories, more, timeZone } = left;
  return (
    <>
      <Rows label="Stories that an author left">
        {stories.map(({ evidenceId, author, called, writtenAt, handedOut }) => (
          <Row
            key={evidenceId}
            title={
              <>
                Written by {author} on <DateText iso={writtenAt} timeZone={timeZone} />
              </>
            }
          >
            <TellerLink
              piece={{ agreementId, evidenceId }}
              handedOut={handedOut}
              teller={called ? `“${called}”` : 'the person who told it'}
              timeZone={timeZone}
              at={evidenceId}
            />
          </Row>
        ))}
      </Rows>
      {more > 0 ? <Small>And {more} more.</Small> : null}
    </>
  );
}
