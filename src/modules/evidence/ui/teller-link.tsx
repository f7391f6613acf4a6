'use client';

import { useRef } from 'react';
import { ActForm } from '#/client/act-form.tsx';
import { useTRPC } from '#/client/trpc.ts';
import { useAct } from '#/client/use-act.ts';
import { uuidv7 } from '#/lib/uuid.ts';
import { AddressField } from '#/ui/form/address-field.tsx';
import { Choices } from '#/ui/form/choices.tsx';
import { More } from '#/ui/form/more.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import type { HandedOut } from '../queries/handed-out.ts';
import { LANGUAGE_NAMES } from '../teller-languages.ts';
import { TELLER_LANGUAGES, type TellerLanguage } from '../vocabulary.ts';

type TellerLinkProps = {
  piece: { agreementId: string; evidenceId: string };
  handedOut: HandedOut;
  /** Whose it is: “Marcy”. */
  teller: string;
  timeZone: string;
};

/** The private link for who told a story: made, told again, revoked. */
export function TellerLink({ piece, handedOut: { link }, teller, timeZone }: TellerLinkProps) {
  const make = useAct(useTRPC().evidence.handOutLink);
  const revoke = useAct(useTRPC().evidence.revokeLink);
  const linkId = useRef(uuidv7());
  if (!link)
    return (
      <More summary={`Make a private link for ${teller}`}>
        <ActForm
          act={make}
          prefix="link"
          words="Make the link"
          pending="Making it"
          timeZone={timeZone}
          input={({ one }) => ({ ...piece, linkId: linkId.current, language: one('language') as TellerLanguage })}
          onDone={() => {
            linkId.current = uuidv7();
          }}
        >
          <p>
            By it they read what you wrote, say how they see it, change how they are named, narrow what it may be used
            for, set an end, or take it back. They need no account. Whoever has the link can do so: hand it over
            yourself, and revoke it if it is lost.
          </p>
          <Choices
            name="language"
            id="link-language"
            label="In which language do they read the page?"
            help="The story stays in its own. They can change it there."
            defaultValue="en"
            options={TELLER_LANGUAGES.map((value) => ({ value, words: LANGUAGE_NAMES[value] }))}
            fault={make.fault?.fields.language}
          />
        </ActForm>
      </More>
    );
  return (
    <More summary={`The private link of ${teller}`}>
      <Stack>
        <p>
          Made by {link.madeBy} on <DateText iso={link.madeAt} timeZone={timeZone} />, in{' '}
          {LANGUAGE_NAMES[link.language]}.
        </p>
        {link.address ? (
          <AddressField
            name="address"
            id="link-address"
            label="The link"
            help="Hand it over to them, and to nobody else."
            address={link.address}
          />
        ) : (
          <p>It holds, and cannot be told from here again. Revoke it and make another, if it was lost.</p>
        )}
        <ActForm
          act={revoke}
          prefix="revoke"
          words="Revoke this link"
          pending="Revoking it"
          timeZone={timeZone}
          input={() => ({ ...piece, linkId: link.linkId })}
        />
      </Stack>
    </More>
  );
}
