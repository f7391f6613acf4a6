import type { ReactNode } from 'react';
import { ExampleToday } from '#/app/example-today.tsx';
import { currentPerson, pageCaller } from '#/app/page-caller.ts';
import { PageNotices } from '#/client/live/page-notices.tsx';
import { RenderedAt } from '#/client/live/rendered-at.tsx';
import { Masthead } from '#/ui/page/masthead.tsx';
import { MastheadNav } from '#/ui/page/masthead-nav.tsx';
import { Wrap } from '#/ui/page/wrap.tsx';
import { agreementLinks } from './agreement-links.ts';

type AgreementLayoutProps = { params: Promise<{ agreementId: string }>; children: ReactNode };

export default async function AgreementLayout({ params, children }: AgreementLayoutProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const agreement = await api.agreements.masthead({ agreementId });
  const person = await currentPerson();
  const { links, more } = agreementLinks(agreementId);
  return (
    <>
      <Masthead
        nav={<MastheadNav label={agreement.title} links={links} more={more} />}
        person={{ name: person?.name ?? 'You', href: '/me' }}
      />
      <Wrap>
        <ExampleToday timeZone={agreement.timeZone} />
        <PageNotices />
      </Wrap>
      {children}
      <RenderedAt agreementId={agreementId} number={agreement.journalNumber} />
    </>
  );
}
