import type { Metadata } from 'next';
import { currentPerson, pageCaller } from '#/app/page-caller.ts';
import { logSentence } from '#/modules/organisations/log-words.ts';
import { InviteMember } from '#/modules/organisations/ui/invite-member.tsx';
import { MemberList } from '#/modules/organisations/ui/member-list.tsx';
import { OpenInvitations } from '#/modules/organisations/ui/open-invitations.tsx';
import { OwnPlace } from '#/modules/organisations/ui/own-place.tsx';
import { RenameOrganisation } from '#/modules/organisations/ui/rename-organisation.tsx';
import { languageWords } from '#/modules/people/languages.ts';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';
import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { Small } from '#/ui/text/small.tsx';

type OrganisationPageProps = { params: Promise<{ organisationId: string }> };

export async function generateMetadata({ params }: OrganisationPageProps): Promise<Metadata> {
  const { name } = await (await pageCaller()).organisations.one(await params);
  return { title: name };
}

export default async function OrganisationPage({ params }: OrganisationPageProps) {
  const { organisationId } = await params;
  const api = await pageCaller();
  const [organisation, log] = await Promise.all([
    api.organisations.one({ organisationId }),
    api.organisations.log({ organisationId }),
  ]);
  const { name, kind, registeredIds, members, invitations, may } = organisation;
  const personId = (await currentPerson())?.id ?? '';
  const shown = members.map((member) => ({ ...member, language: languageWords(member.language) }));
  const own = members.find((member) => member.personId === personId);
  return (
    <Main>
      <Crumb href="/organisations">Organisations</Crumb>
      <PageHead title={name} lead={[kind.charAt(0).toUpperCase() + kind.slice(1), ...registeredIds].join(' · ')}>
        {may.rename ? <RenameOrganisation key={name} organisationId={organisationId} name={name} /> : null}
      </PageHead>
      <Question title="Who is in it?">
        <MemberList organisationId={organisationId} members={shown} personId={personId} mayChange={may.remove} />
      </Question>
      <Question title="Who should join?" lead="An invitation works once, for fourteen days.">
        <Stack space="far">
          {may.invite ? (
            <InviteMember organisationId={organisationId} />
          ) : (
            <p>A lead invites people. Ask one of them.</p>
          )}
          {invitations.length > 0 ? (
            <OpenInvitations organisationId={organisationId} invitations={invitations} mayWithdraw={may.invite} />
          ) : null}
        </Stack>
      </Question>
      <Question title="What is your place in it?">
        <Stack space="far">
          <OwnPlace organisationId={organisationId} organisation={name} job={own?.job ?? null} />
        </Stack>
      </Question>
      <Question title="What happened?" lead="Who came, who went, and who did it. Members alone see this.">
        {log.length === 0 ? (
          <Small>Nothing is written down yet.</Small>
        ) : (
          <Rows label="What happened">
            {log.map((entry) => (
              <Row key={entry.number} title={logSentence(entry)} state={<DateText iso={entry.at} form="day" />} quiet />
            ))}
          </Rows>
        )}
      </Question>
    </Main>
  );
}
