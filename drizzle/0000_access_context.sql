-- Who asks, and when: the two roles the server works as, and the facts that row-level security goes by.
-- The roles get their passwords when the server starts; here they can do nothing yet.
do $$ begin
  if not exists (select from pg_roles where rolname = 'accord_app') then create role accord_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'accord_door') then create role accord_door nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
create schema access;
--> statement-breakpoint
-- The person this transaction acts for; null for a visitor.
create function access.person_id() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
--> statement-breakpoint
-- Domain time. Without it nothing whose consent has an end is shown.
create function access.moment() returns timestamptz language sql stable
  as $$ select nullif(current_setting('app.moment', true), '')::timestamptz $$;
--> statement-breakpoint
-- The one agreement that a job of the server itself works in.
create function access.job_agreement() returns uuid language sql stable
  as $$ select nullif(current_setting('app.job_agreement', true), '')::uuid $$;
--> statement-breakpoint
-- The hash of the invitation token that this visitor holds.
create function access.invitation_hash() returns text language sql stable
  as $$ select nullif(current_setting('app.invitation_hash', true), '') $$;
--> statement-breakpoint
-- Policies name these four before the tables they read exist; their bodies follow once they do.
create function access.agreements() returns uuid[] language sql stable as $$ select '{}'::uuid[] $$;
--> statement-breakpoint
create function access.organisations() returns uuid[] language sql stable as $$ select '{}'::uuid[] $$;
--> statement-breakpoint
create function access.asked_to_look() returns uuid[] language sql stable as $$ select '{}'::uuid[] $$;
--> statement-breakpoint
create function access.wrote(evidence uuid, organisation uuid) returns boolean language sql stable as $$ select false $$;
