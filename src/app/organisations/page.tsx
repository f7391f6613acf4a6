import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { MEMBER_ROLE_WORDS } from '#/modules/organisations/member-role-words.ts';
import { CreateOrganisation } from '#/modules/organisations/ui/create-organisation.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Empty } from '#/ui/state/empty.tsx';
import { Link } from '#/ui/text/link.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';

export const metadata: Metadata = { title: 'Organisations' };

export default async function OrganisationsPage() {
  const mine = await (await pageCaller()).organisations.mine();
  return (
    <Main>
      <PageHead
        title="Which organisations are you in?"
        lead="An organisation is a party to agreements. Its people see each other, and nothing of it is seen by anybody else."
      />
      {mine.length === 0 ? (
        <Empty>You are in no organisation yet. Ask a colleague to invite you, or enter yours below.</Empty>
      ) : (
        <Rows label="Your organisations">
          {mine.map(({ id, name, kind, role, job, members }) => (
            <Row
              key={id}
              title={<Link href={`/organisations/${id}`}>{name}</Link>}
              state={MEMBER_ROLE_WORDS[role].word}
              quiet={role === 'member'}
            >
              {[job, kind, members === 1 ? 'you alone' : `${members} people`].filter(Boolean).join(' · ')}
            </Row>
          ))}
        </Rows>
      )}
      <Question title="Is yours not here?" lead="Enter it once, then invite your colleagues. You lead it.">
        <CreateOrganisation />
      </Question>
    </Main>
  );
}
