import { DateText } from '#/ui/text/date-text.tsx';
import { Row, Rows } from '#/ui/text/rows.tsx';
import { MEMBER_ROLE_WORDS } from '../member-role-words.ts';
import type { MemberRole } from '../vocabulary.ts';
import { ChangeMember } from './change-member.tsx';

export interface ShownMember {
  personId: string;
  name: string | null;
  /** In words, where it is not English. */
  language: string | null;
  role: MemberRole;
  job: string | null;
  joinedAt: string;
}

type MemberListProps = {
  organisationId: string;
  members: ShownMember[];
  personId: string;
  mayChange: boolean;
};

/** Who is in the organisation, leads first. */
export function MemberList({ organisationId, members, personId, mayChange }: MemberListProps) {
  return (
    <Rows label="Members">
      {members.map((member) => {
        const isMe = member.personId === personId;
        const name = member.name ?? 'Somebody who has not said their name';
        return (
          <Row
            key={member.personId}
            title={isMe ? `${name} (you)` : name}
            state={MEMBER_ROLE_WORDS[member.role].word}
            quiet={member.role === 'member'}
          >
            <p>
              {member.job ? `${member.job}. ` : ''}
              {member.language ? `Would rather speak ${member.language}. ` : ''}
              Here since <DateText iso={member.joinedAt} form="month" />.
            </p>
            {mayChange && !isMe ? (
              <ChangeMember organisationId={organisationId} personId={member.personId} name={name} role={member.role} />
            ) : null}
          </Row>
        );
      })}
    </Rows>
  );
}
