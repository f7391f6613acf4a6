-- What each role may touch, and the few functions that look past row-level security. Each returns one thing.

-- The agreements of this transaction: those the person takes part in, one just made by them that nobody is in yet,
-- the one a valid invitation in their hand leads to, and the one a job works in.
create function access.agreements_now() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from (
    select agreement_id as id from participants where person_id = access.person_id() and left_at is null
    union
    select a.id from agreements a where a.created_by = access.person_id() and a.status = 'draft'
      and not exists (select from participants p where p.agreement_id = a.id)
    union
    select i.agreement_id from agreement_invitations i where access.invitation_hash() is not null and i.token_hash = access.invitation_hash()
      and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > access.moment()
    union
    select access.job_agreement() where access.job_agreement() is not null
  ) mine
$$;
--> statement-breakpoint
create function access.organisations_now() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from (
    select organisation_id as id from organisation_members where person_id = access.person_id() and left_at is null
    union
    select o.id from organisations o where o.created_by = access.person_id()
      and not exists (select from organisation_members m where m.organisation_id = o.id)
    union
    select i.organisation_id from organisation_invitations i where access.invitation_hash() is not null and i.token_hash = access.invitation_hash()
      and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > access.moment()
    union
    -- Who joins an agreement for an organisation joins the organisation, if nobody has yet.
    select i.organisation_id from agreement_invitations i where access.invitation_hash() is not null and i.token_hash = access.invitation_hash()
      and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > access.moment()
  ) mine
$$;
--> statement-breakpoint
-- Evidence that this person was asked to look at before it is shared.
create function access.asked_to_look_now() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(evidence_id), '{}') from evidence_looks where person_id = access.person_id()
$$;
--> statement-breakpoint
-- What a person may see is asked for by nearly every policy of every statement, so a transaction in one person's name
-- works it out once, when it begins. Where it was not worked out, each statement asks anew.
create or replace function access.agreements() returns uuid[] language sql stable
  as $$ select coalesce(nullif(current_setting('app.agreements', true), '')::uuid[], access.agreements_now()) $$;
--> statement-breakpoint
create or replace function access.organisations() returns uuid[] language sql stable
  as $$ select coalesce(nullif(current_setting('app.organisations', true), '')::uuid[], access.organisations_now()) $$;
--> statement-breakpoint
create or replace function access.asked_to_look() returns uuid[] language sql stable
  as $$ select coalesce(nullif(current_setting('app.asked_to_look', true), '')::uuid[], access.asked_to_look_now()) $$;
--> statement-breakpoint
-- Gives this transaction one person's eyes at one moment. What they may see is asked for anew by each statement.
create function access.become(person uuid, at text) returns void language sql as $$
  select set_config('app.person_id', person::text, true), set_config('app.moment', at, true),
    set_config('app.job_agreement', '', true), set_config('app.invitation_hash', '', true),
    set_config('app.agreements', '', true), set_config('app.organisations', '', true), set_config('app.asked_to_look', '', true)
$$;
--> statement-breakpoint
-- The same, and works out what they may see, for the rest of the transaction.
create function access.see_as(person uuid, at text) returns void language plpgsql as $$
begin
  perform access.become(person, at);
  perform set_config('app.agreements', access.agreements_now()::text, true),
    set_config('app.organisations', access.organisations_now()::text, true),
    set_config('app.asked_to_look', access.asked_to_look_now()::text, true);
end $$;
--> statement-breakpoint
-- The same in one agreement: who the person is there. For somebody who takes no part in it there is no row.
create function access.enter(person uuid, at text, agreement uuid) returns table (
  participant_id uuid, party_id uuid, organisation_id uuid, is_lead boolean, side text, role text, party_signs boolean,
  agreement_status text, time_zone text
) language plpgsql as $$
begin
  perform access.see_as(person, at);
  return query select p.id, p.party_id, p.organisation_id, coalesce(m.role = 'lead', false), p.side, p.role,
      coalesce(t.signs_since is not null and t.left_at is null, false), a.status, a.time_zone
    from public.participants p join public.agreements a on a.id = p.agreement_id
      left join public.parties t on t.id = p.party_id
      left join public.organisation_members m on m.organisation_id = p.organisation_id and m.person_id = p.person_id and m.left_at is null
    where p.agreement_id = agreement and p.person_id = person and p.left_at is null;
end $$;
--> statement-breakpoint
-- The same for an act: takes the agreement's row first, since what the person may do depends on a state that somebody
-- else may just be changing, and finds what was done under this id. Only who did it learns what came of it.
create function access.enter_act(person uuid, at text, agreement uuid, act uuid) returns table (
  participant_id uuid, party_id uuid, organisation_id uuid, is_lead boolean, side text, role text, party_signs boolean,
  agreement_status text, time_zone text, done_hash text, done_result jsonb
) language plpgsql as $$
begin
  perform access.become(person, at);
  perform from public.agreements a where a.id = agreement for update;
  -- Statements of their own, so that they see what was committed while the one above waited.
  return query select e.*, j.input_hash, j.result from access.enter(person, at, agreement) e
    left join public.journal_entries j on j.agreement_id = agreement and j.act_id = act and j.actor_id = person;
end $$;
--> statement-breakpoint
-- Whether this person wrote a piece of evidence, which as long as it stands nowhere nobody reads.
create or replace function access.wrote(evidence uuid, organisation uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from evidence e where e.id = $1 and e.author_id = access.person_id() and e.organisation_id = $2)
$$;
--> statement-breakpoint
-- Who a session belongs to. The hash of the token goes in; nothing about any other session comes out.
create function access.session(hash text) returns table (person_id uuid, name text, email text, expires timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.email, s.expires from sessions s join persons p on p.id = s.user_id
  where s.session_token = hash and s.expires > clock_timestamp()
$$;
--> statement-breakpoint
-- What an invitation in hand says, so that its holder can decide.
create function access.invitation(hash text) returns table (
  id uuid, into_kind text, into_id uuid, title text, organisation_id uuid, organisation_name text, side text, role text,
  invited_by text, invited_by_id uuid, email text, expires_at timestamptz, accepted_at timestamptz, accepted_by uuid, withdrawn_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, 'agreement', a.id, a.title, o.id, o.name, i.side, i.role, p.name, p.id, i.email, i.expires_at, i.accepted_at, i.accepted_by, i.withdrawn_at
  from agreement_invitations i join agreements a on a.id = i.agreement_id join organisations o on o.id = i.organisation_id
    join persons p on p.id = i.invited_by where i.token_hash = hash
  union all
  select i.id, 'organisation', o.id, o.name, o.id, o.name, null, i.role, p.name, p.id, i.email, i.expires_at, i.accepted_at, i.accepted_by, i.withdrawn_at
  from organisation_invitations i join organisations o on o.id = i.organisation_id
    join persons p on p.id = i.invited_by where i.token_hash = hash
$$;
--> statement-breakpoint
-- Whether this person is there for who told a piece: its author, or once that one has left every agreement in which it
-- stands, the lead of the organisation it belongs to.
create function access.is_there_for_teller(author uuid, organisation uuid, which uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select coalesce(author = access.person_id(), false) or (
    exists (select from organisation_members m where m.organisation_id = organisation
      and m.person_id = access.person_id() and m.role = 'lead' and m.left_at is null)
    and not exists (select from evidence_placements p join participants t on t.agreement_id = p.agreement_id
      where p.evidence_id = which and t.person_id = author and t.left_at is null))
$$;
--> statement-breakpoint
-- Withdrawal and the end of the sealed month: the words go at once and everywhere, the gap with its date stays.
-- Only who is there for the teller or a job in an agreement where it stands can do it.
create function access.erase_evidence(which uuid, withdrawn boolean, through uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from evidence e where e.id = which and e.erased_at is null and (
    access.is_there_for_teller(e.author_id, e.organisation_id, e.id)
    or exists (select from evidence_placements p where p.evidence_id = e.id and p.agreement_id = access.job_agreement()));
  if not found then return false; end if;
  update evidence set title = '', text = '', what_changed = null, significance = null, according_to = null, context = null,
    contribution = null, challenges_assumption = null, kind_note = null, consent_scope_note = null, consent_how = null,
    called = null, happened_on = null, identifiability_steps = '{}', erased_at = access.moment(),
    withdrawn_at = case when withdrawn then access.moment() end, withdrawn_through = through,
    consent_status = case when withdrawn then 'withdrawn' else consent_status end
    where id = which;
  update evidence_placements set perspective = '', withdrawn_at = case when withdrawn then access.moment() end
    where evidence_id = which;
  delete from evidence_additions where evidence_id = which;
  delete from responses where subject_kind = 'evidence' and subject_id = which;
  update evidence_looks set said = null where evidence_id = which;
  return true;
end $$;
--> statement-breakpoint
-- The teller says yes for longer, also in the sealed month, in which nobody reads the piece. Who is there for the teller says so.
create function access.renew_consent(which uuid, ends_on date, ends_at timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence set consent_ends_on = ends_on, consent_ends_at = ends_at
    where id = which and access.is_there_for_teller(author_id, organisation_id, id) and erased_at is null and consent_status = 'given';
  if not found then return false; end if;
  update evidence_placements set consent_ends_at = ends_at where evidence_id = which;
  return true;
end $$;
--> statement-breakpoint
-- A second person, asked to look, has looked at who could be recognised.
create function access.evidence_checked(which uuid, checked date) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence set checked_by = access.person_id(), checked_on = checked where id = which and erased_at is null
    and exists (select from evidence_looks l where l.evidence_id = which and l.person_id = access.person_id());
  return found;
end $$;
--> statement-breakpoint
-- Pieces sealed for thirty days, for the job that erases them: where they stand and who may know, never what they say.
-- A person's transaction gets nothing.
create function access.sealed_long_ago() returns table (agreement_id uuid, evidence_id uuid, only_person_id uuid, only_organisation_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.agreement_id, p.evidence_id, case when p.visibility = 'private' then p.author_id end,
    case when p.visibility = 'organisation' then p.organisation_id end
  from evidence e join evidence_placements p on p.evidence_id = e.id
  where access.person_id() is null and e.erased_at is null and e.consent_ends_at <= access.moment() - interval '30 days'
  order by e.consent_ends_at limit 200
$$;
--> statement-breakpoint
-- An insight stands in a review of its own agreement.
alter table reviews add constraint reviews_agreement_key unique (agreement_id, id);
--> statement-breakpoint
alter table insights add constraint insights_review_fkey foreign key (agreement_id, review_id) references reviews (agreement_id, id);
--> statement-breakpoint
-- A proposal, and a second look at it, stand in a review of their own agreement.
alter table decisions add constraint decisions_review_fkey foreign key (agreement_id, review_id) references reviews (agreement_id, id);
--> statement-breakpoint
alter table second_looks add constraint second_looks_review_fkey foreign key (agreement_id, review_id) references reviews (agreement_id, id);
--> statement-breakpoint
-- A decision's texts, positions and objections are of one agreement, and so is the evidence that something rests on.
alter table decisions add constraint decisions_agreement_key unique (agreement_id, id);
--> statement-breakpoint
alter table consent_rounds add constraint consent_rounds_agreement_fkey foreign key (agreement_id, decision_id) references decisions (agreement_id, id);
--> statement-breakpoint
alter table positions add constraint positions_agreement_fkey foreign key (agreement_id, decision_id) references decisions (agreement_id, id);
--> statement-breakpoint
alter table objections add constraint objections_agreement_fkey foreign key (agreement_id, decision_id) references decisions (agreement_id, id);
--> statement-breakpoint
alter table insight_evidence add constraint insight_evidence_placement_fkey foreign key (agreement_id, evidence_id) references evidence_placements (agreement_id, evidence_id);
--> statement-breakpoint
alter table decision_evidence add constraint decision_evidence_placement_fkey foreign key (agreement_id, evidence_id) references evidence_placements (agreement_id, evidence_id);
--> statement-breakpoint
alter table review_evidence add constraint review_evidence_placement_fkey foreign key (agreement_id, evidence_id) references evidence_placements (agreement_id, evidence_id);
--> statement-breakpoint
-- Whether all who sign, but for the commissioning side, have answered to a proposal's text of now.
create function access.others_have_answered(which uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (
    select from decisions d join parties p on p.agreement_id = d.agreement_id
    where d.id = which and p.side <> 'commissioning' and p.signs_since is not null and p.left_at is null
      and not exists (select from positions s where s.decision_id = d.id and s.round = d.round and s.party_id = p.id))
$$;
--> statement-breakpoint
-- Where a proposal stands, whoever acts: deciding needs every party's position, also one that is not shown yet to the
-- person whose act completes the round. Until then it is told to be given, and not which: nothing is decided without it.
-- Who in the party and with what reason stays behind row-level security.
create function access.consent_state(which uuid) returns table (what text, id uuid, round integer, party_id uuid, says text, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  with known as (
    select r.decision_id, r.round, r.revealed_at is not null or access.others_have_answered(which) as shown
    from consent_rounds r where r.decision_id = which and r.agreement_id = any (access.agreements())
  )
  select 'position', p.id, p.round, p.party_id, case when p.side <> 'commissioning' or k.shown then p.position end, p.at
  from positions p join known k on k.decision_id = p.decision_id and k.round = p.round
  union all
  select 'objection', o.id, o.round, o.party_id, o.ended, o.raised_at
  from objections o join known k on k.decision_id = o.decision_id and k.round = o.round where o.side <> 'commissioning' or k.shown
$$;
--> statement-breakpoint
-- The commissioning side's positions are shown once all others have answered, and not before, whoever asks for it.
create function access.guard_reveal() returns trigger language plpgsql as $$
begin
  if old.revealed_at is null and not access.others_have_answered(new.decision_id) then
    raise insufficient_privilege using message = 'Not all others have answered yet.';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger consent_rounds_guard_reveal before update on consent_rounds for each row
  when (current_user = 'accord_app') execute function access.guard_reveal();
--> statement-breakpoint
-- People's parts are changed by who may: one leaves by oneself; a signatory of the agreement or the lead of an
-- organisation does the rest, and nobody else raises a part, least of all their own.
create function access.guard_participation() returns trigger language plpgsql as $$
begin
  if (new.role = old.role and old.person_id = access.person_id()) or exists (
    select from public.participants t left join public.organisation_members m
      on m.organisation_id = t.organisation_id and m.person_id = t.person_id and m.role = 'lead' and m.left_at is null
    where t.agreement_id = old.agreement_id and t.person_id = access.person_id() and t.left_at is null
      and (t.role = 'signatory' or m.role is not null) and (old.party_id is null or t.organisation_id = old.organisation_id)
  ) then return new; end if;
  raise insufficient_privilege using message = 'Only who may changes what part somebody has.';
end $$;
--> statement-breakpoint
create trigger participants_guard before update on participants for each row
  when (current_user = 'accord_app') execute function access.guard_participation();
--> statement-breakpoint
create function access.guard_membership() returns trigger language plpgsql as $$
begin
  if (old.person_id = access.person_id() and (new.role = old.role or new.role = 'member' or old.left_at is not null)) or exists (
    select from public.organisation_members m where m.organisation_id = old.organisation_id
      and m.person_id = access.person_id() and m.role = 'lead' and m.left_at is null
  ) then return new; end if;
  raise insufficient_privilege using message = 'Only a lead changes what part somebody has.';
end $$;
--> statement-breakpoint
create trigger organisation_members_guard before update on organisation_members for each row
  when (current_user = 'accord_app') execute function access.guard_membership();
--> statement-breakpoint
-- Where a letter about an agreement goes: only a job in that agreement may ask, only about somebody in it who wants to hear.
create function access.address_of(person uuid, notice text) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.email from persons p where p.id = person and access.person_id() is null
    and exists (select from participants t where t.person_id = p.id and t.agreement_id = access.job_agreement() and t.left_at is null)
    and not exists (select from silenced_notices s where s.person_id = p.id and s.kind = notice)
$$;
--> statement-breakpoint
-- In which agreements letters wait. It answers jobs alone.
create function access.agreements_with_letters() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct agreement_id from outbox where sent_at is null and dropped_at is null and access.person_id() is null
$$;
--> statement-breakpoint
-- The example's people, for the door that the example opens. Without the example there is nobody; .example is nobody's address.
create function access.example_people() returns table (person_id uuid, name text, organisation text, job text, side text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, o.name, m.job, (select t.side from participants t where t.person_id = p.id and t.left_at is null limit 1)
  from persons p
    left join lateral (select * from organisation_members m where m.person_id = p.id and m.left_at is null order by m.joined_at limit 1) m on true
    left join organisations o on o.id = m.organisation_id
  where p.email like '%.example' and p.name is not null
    and exists (select from instance where example_loaded_at is not null)
  order by 5, 3, 2
$$;
--> statement-breakpoint
revoke all on all functions in schema access from public;
--> statement-breakpoint
grant usage on schema public, access to accord_app, accord_door;
--> statement-breakpoint
grant execute on all functions in schema access to accord_app;
--> statement-breakpoint
revoke execute on function access.example_people() from accord_app;
--> statement-breakpoint
grant execute on function access.example_people() to accord_door;
--> statement-breakpoint
-- Append-only: what was agreed, said or recorded is never rewritten.
grant select, insert on journal_entries, agreement_versions, signatures, question_answers, reading_corrections,
  annotations, rebases, evidence_additions, insights, insight_evidence, insight_measures, decision_evidence,
  decision_measures, decision_insights, positions, second_looks, record_acceptances, organisation_log to accord_app;
--> statement-breakpoint
grant select, insert, update on agreements, parties, outbox, decisions, reviews, promises to accord_app;
--> statement-breakpoint
-- The rest of these rows stays as it was written.
grant select, insert, update (name, log_number) on organisations to accord_app;
--> statement-breakpoint
grant select, insert, update (role, job, joined_at, left_at) on organisation_members to accord_app;
--> statement-breakpoint
grant select, insert, update (accepted_at, accepted_by, withdrawn_at) on organisation_invitations, agreement_invitations to accord_app;
--> statement-breakpoint
grant select, insert, update (role, left_at, removed_by) on participants to accord_app;
--> statement-breakpoint
grant select, insert, update (value, numerator, denominator, version) on readings to accord_app;
--> statement-breakpoint
grant select, insert, update (consent_status, consent_scope, consent_scope_note, consent_how, consent_by, consent_on,
  named_as, called, consent_ends_on, consent_ends_at) on evidence to accord_app;
--> statement-breakpoint
grant select, insert, update (visibility, posted_at, consent_ends_at, released_by, released_at) on evidence_placements to accord_app;
--> statement-breakpoint
grant select, insert, update (looked_at, said) on evidence_looks to accord_app;
--> statement-breakpoint
grant select, insert, update (revealed_at) on consent_rounds to accord_app;
--> statement-breakpoint
grant select, insert, update (happened, happened_by, happened_at) on adaptations to accord_app;
--> statement-breakpoint
grant select, insert, update (ended, worked_in, closed_at, closed_by) on objections to accord_app;
--> statement-breakpoint
-- A draft is written and rewritten; links of one's own evidence come and go; so do lists of a review that is not yet recorded.
grant select, insert, update, delete on clauses, money_lines, money_shares, goals, goal_versions, questions, measures,
  measure_goals, measure_definitions, silenced_notices, evidence_goals, evidence_measures, evidence_questions, review_attendance,
  review_evidence to accord_app;
--> statement-breakpoint
grant select, insert on responses to accord_app;
--> statement-breakpoint
-- A name is shown to those who share an agreement or an organisation; an e-mail address only through the person's own session.
grant select (id, name, language), update (name, language) on persons to accord_app;
--> statement-breakpoint
grant select on instance to accord_app, accord_door;
--> statement-breakpoint
grant select, insert, update, delete on accounts, sessions, verification_tokens, link_requests to accord_door;
--> statement-breakpoint
grant select, insert, update on persons to accord_door;
--> statement-breakpoint
-- After commit every process hears which agreement reached which number, and whom it concerns if not everybody.
create function access.tell() returns trigger language plpgsql as $$
begin
  -- A replay tells nobody of its acts one by one.
  if current_setting('app.quiet', true) = 'yes' then return null; end if;
  perform pg_notify('accord_journal', json_build_object('agreementId', new.agreement_id, 'number', new.number,
    'subjectKind', new.subject_kind, 'subjectId', new.subject_id,
    'onlyPersonId', new.only_person_id, 'onlyOrganisationId', new.only_organisation_id, 'actorId', new.actor_id,
    'actId', new.act_id)::text);
  return null;
end $$;
--> statement-breakpoint
create trigger journal_entries_tell after insert on journal_entries for each row execute function access.tell();
--> statement-breakpoint
-- Every process hears which session ended, by its hash, so that what it holds open for it ends too.
create function access.tell_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('accord_session_ended', old.session_token);
  return null;
end $$;
--> statement-breakpoint
create trigger sessions_tell_ended after delete on sessions for each row execute function access.tell_session_ended();
--> statement-breakpoint
-- Which parties have answered in a round: that is known to all, whatever is still hidden of their positions.
create function access.answered_parties(of_decision uuid, in_round integer) returns uuid[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct party_id), '{}') from positions
  where decision_id = of_decision and round = in_round and agreement_id = any (access.agreements())
$$;
--> statement-breakpoint
revoke all on function access.answered_parties(uuid, integer) from public;
--> statement-breakpoint
grant execute on function access.answered_parties(uuid, integer) to accord_app;
--> statement-breakpoint
-- A piece is used from the moment an insight or a decision first rests on it.
create function access.note_use() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update evidence_placements set used_at = access.moment()
    where agreement_id = new.agreement_id and evidence_id = new.evidence_id and used_at is null;
  return null;
end $$;
--> statement-breakpoint
create trigger insight_evidence_use after insert on insight_evidence for each row execute function access.note_use();
--> statement-breakpoint
create trigger decision_evidence_use after insert on decision_evidence for each row execute function access.note_use();
--> statement-breakpoint
-- Where jobs have something to look at. It answers jobs alone.
create function access.agreements_at_work() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select id from agreements where status in ('proposed', 'active') and access.person_id() is null
$$;
--> statement-breakpoint
revoke all on function access.agreements_at_work() from public;
--> statement-breakpoint
grant execute on function access.agreements_at_work() to accord_app;
