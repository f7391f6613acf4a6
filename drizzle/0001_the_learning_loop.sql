CREATE TABLE "adaptations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"said" text NOT NULL,
	"says" text NOT NULL,
	"put" jsonb NOT NULL,
	"because" text,
	"expected" text,
	"adopted_at" timestamp (3) with time zone NOT NULL,
	"agreement_version" text,
	"happened" text,
	"happened_by" uuid,
	"happened_at" timestamp (3) with time zone,
	CONSTRAINT "adaptations_kind_check" CHECK ("adaptations"."kind" in ('purpose reworded', 'clause added', 'clause reworded', 'clause removed', 'goal added', 'goal reworded', 'goal retired', 'question added', 'question reworded', 'question retired', 'measure added', 'measure changed', 'measure retired', 'measure rebased', 'practice changed', 'money moved', 'total changed', 'end date changed', 'signatory added', 'signatory removed'))
);
--> statement-breakpoint
ALTER TABLE "adaptations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_rounds" (
	"agreement_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"text" text NOT NULL,
	"conditions" text[] NOT NULL,
	"changes" jsonb NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	CONSTRAINT "consent_rounds_decision_id_round_pk" PRIMARY KEY("decision_id","round")
);
--> statement-breakpoint
ALTER TABLE "consent_rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decision_evidence" (
	"agreement_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	CONSTRAINT "decision_evidence_decision_id_evidence_id_pk" PRIMARY KEY("decision_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "decision_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decision_insights" (
	"agreement_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	CONSTRAINT "decision_insights_decision_id_insight_id_pk" PRIMARY KEY("decision_id","insight_id")
);
--> statement-breakpoint
ALTER TABLE "decision_insights" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decision_measures" (
	"agreement_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	CONSTRAINT "decision_measures_decision_id_measure_id_pk" PRIMARY KEY("decision_id","measure_id")
);
--> statement-breakpoint
ALTER TABLE "decision_measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid,
	"text" text NOT NULL,
	"because" text,
	"hunch" text,
	"expected" text,
	"note" text,
	"state" text NOT NULL,
	"round" integer NOT NULL,
	"variation" text,
	"variation_hash" text,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"consented_at" timestamp (3) with time zone,
	"agreed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"end_reason" text,
	"look_again_on" date,
	CONSTRAINT "decisions_state_check" CHECK ("decisions"."state" in ('open', 'waiting for signatures', 'agreed', 'resting', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"party_id" uuid NOT NULL,
	"side" text NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"ended" text,
	"worked_in" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	CONSTRAINT "objections_ended_check" CHECK ("objections"."ended" in ('worked in', 'withdrawn', 'released'))
);
--> statement-breakpoint
ALTER TABLE "objections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "positions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"party_id" uuid NOT NULL,
	"side" text NOT NULL,
	"person_id" uuid NOT NULL,
	"position" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "positions_position_check" CHECK ("positions"."position" in ('consent', 'stand aside', 'objection'))
);
--> statement-breakpoint
ALTER TABLE "positions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "second_looks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"review_id" uuid,
	"found" text NOT NULL,
	"outcome" text NOT NULL,
	"next_on" date,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "second_looks_outcome_check" CHECK ("second_looks"."outcome" in ('stands', 'replaced', 'let go'))
);
--> statement-breakpoint
ALTER TABLE "second_looks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"email" text NOT NULL,
	"party_id" uuid,
	"organisation_id" uuid NOT NULL,
	"side" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "agreement_invitations_token_key" UNIQUE("token_hash"),
	CONSTRAINT "agreement_invitations_side_check" CHECK ("agreement_invitations"."side" in ('commissioning', 'providing', 'partner')),
	CONSTRAINT "agreement_invitations_role_check" CHECK ("agreement_invitations"."role" in ('signatory', 'contributor', 'reader'))
);
--> statement-breakpoint
ALTER TABLE "agreement_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"agreement_id" uuid NOT NULL,
	"major" integer NOT NULL,
	"minor" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"hash" text NOT NULL,
	"how" text NOT NULL,
	"decision_id" uuid,
	"adopted_at" timestamp (3) with time zone NOT NULL,
	"takes_effect_on" date NOT NULL,
	CONSTRAINT "agreement_versions_agreement_id_major_minor_pk" PRIMARY KEY("agreement_id","major","minor"),
	CONSTRAINT "agreement_versions_how_check" CHECK ("agreement_versions"."how" in ('signed', 'consent inside the envelope'))
);
--> statement-breakpoint
ALTER TABLE "agreement_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"starting_point_kind" text NOT NULL,
	"starting_point" text NOT NULL,
	"purpose" text NOT NULL,
	"status" text NOT NULL,
	"time_zone" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"payment_terms" text NOT NULL,
	"confidentiality" text NOT NULL,
	"small_number_threshold" integer DEFAULT 5 NOT NULL,
	"review_every_months" integer NOT NULL,
	"pack_opens_days_before" integer DEFAULT 7 NOT NULL,
	"terms" jsonb NOT NULL,
	"envelope" jsonb NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"proposed_hash" text,
	"proposed_snapshot" jsonb,
	"proposed_at" timestamp (3) with time zone,
	"proposed_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"end_hash" text,
	"journal_number" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "agreements_starting_point_check" CHECK ("agreements"."starting_point_kind" in ('a whole place', 'one part of the system', 'an existing contract')),
	CONSTRAINT "agreements_status_check" CHECK ("agreements"."status" in ('draft', 'proposed', 'active', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"section" text NOT NULL,
	"heading" text NOT NULL,
	"text" text NOT NULL,
	"shows" text,
	"old_term" text,
	"old_term_outcome" text,
	"old_term_reason" text,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "clauses_outcome_check" CHECK ("clauses"."old_term_outcome" in ('kept', 'converted', 'let go'))
);
--> statement-breakpoint
ALTER TABLE "clauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "money_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"held_by" uuid NOT NULL,
	"per_year" bigint NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "money_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "money_shares" (
	"agreement_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"per_year" bigint NOT NULL,
	CONSTRAINT "money_shares_line_id_organisation_id_pk" PRIMARY KEY("line_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "money_shares" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"party_id" uuid,
	"organisation_id" uuid NOT NULL,
	"side" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid,
	"invited_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	"removed_by" uuid,
	CONSTRAINT "participants_side_check" CHECK ("participants"."side" in ('commissioning', 'providing', 'partner')),
	CONSTRAINT "participants_role_check" CHECK ("participants"."role" in ('signatory', 'contributor', 'reader'))
);
--> statement-breakpoint
ALTER TABLE "participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"signs_since" timestamp (3) with time zone,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "parties_organisation_key" UNIQUE("agreement_id","organisation_id"),
	CONSTRAINT "parties_side_check" CHECK ("parties"."side" in ('commissioning', 'providing', 'partner')),
	CONSTRAINT "parties_kind_check" CHECK ("parties"."kind" in ('commissioner', 'funder', 'provider', 'residents', 'learning', 'system'))
);
--> statement-breakpoint
ALTER TABLE "parties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"kind" text NOT NULL,
	"party_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "signatures_kind_check" CHECK ("signatures"."kind" in ('signature', 'witness', 'declined'))
);
--> statement-breakpoint
ALTER TABLE "signatures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"what_changed" text,
	"significance" text,
	"according_to" text,
	"context" text,
	"contribution" text,
	"challenges_assumption" text,
	"kind_note" text,
	"happened_on" date,
	"language" text DEFAULT 'en' NOT NULL,
	"consent_status" text NOT NULL,
	"consent_scope" text[] NOT NULL,
	"consent_scope_note" text,
	"consent_how" text,
	"consent_by" uuid,
	"consent_on" date,
	"named_as" text NOT NULL,
	"called" text,
	"consent_ends_on" date,
	"consent_ends_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_through" uuid,
	"erased_at" timestamp (3) with time zone,
	"identifiability" text NOT NULL,
	"identifiability_steps" text[] DEFAULT '{}' NOT NULL,
	"checked_by" uuid,
	"checked_on" date,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_consent_status_check" CHECK ("evidence"."consent_status" in ('given', 'not required', 'not asked', 'withdrawn')),
	CONSTRAINT "evidence_named_as_check" CHECK ("evidence"."named_as" in ('none', 'role', 'pseudonym', 'first name', 'full name', 'group')),
	CONSTRAINT "evidence_identifiability_check" CHECK ("evidence"."identifiability" in ('no personal data', 'aggregate', 'pseudonymised', 'identifiable'))
);
--> statement-breakpoint
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_additions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"evidence_id" uuid NOT NULL,
	"added_to" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_additions_added_to_check" CHECK ("evidence_additions"."added_to" in ('whatChanged', 'significance', 'context', 'contribution', 'text'))
);
--> statement-breakpoint
ALTER TABLE "evidence_additions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_goals" (
	"agreement_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	CONSTRAINT "evidence_goals_evidence_id_goal_id_pk" PRIMARY KEY("evidence_id","goal_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_looks" (
	"agreement_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"looked_at" timestamp (3) with time zone,
	"said" text,
	CONSTRAINT "evidence_looks_evidence_id_person_id_pk" PRIMARY KEY("evidence_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_looks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_measures" (
	"agreement_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	CONSTRAINT "evidence_measures_evidence_id_measure_id_pk" PRIMARY KEY("evidence_id","measure_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_placements" (
	"agreement_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"perspective" text NOT NULL,
	"surprising" boolean DEFAULT false NOT NULL,
	"harm" boolean DEFAULT false NOT NULL,
	"consent_ends_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"released_by" uuid,
	"released_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "evidence_placements_agreement_id_evidence_id_pk" PRIMARY KEY("agreement_id","evidence_id"),
	CONSTRAINT "evidence_placements_visibility_check" CHECK ("evidence_placements"."visibility" in ('private', 'organisation', 'agreement', 'wider')),
	CONSTRAINT "evidence_placements_kind_check" CHECK ("evidence_placements"."kind" in ('story', 'observation', 'reflection', 'wanted to, could not', 'outcome description', 'document', 'survey', 'peer research'))
);
--> statement-breakpoint
ALTER TABLE "evidence_placements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_questions" (
	"agreement_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	CONSTRAINT "evidence_questions_evidence_id_question_id_pk" PRIMARY KEY("evidence_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "evidence_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"text" text NOT NULL,
	"by" uuid NOT NULL,
	"side" text NOT NULL,
	"is_idea" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "responses_subject_check" CHECK ("responses"."subject_kind" in ('evidence', 'goal', 'question'))
);
--> statement-breakpoint
ALTER TABLE "responses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal_versions" (
	"agreement_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"why" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"holds_from" date NOT NULL,
	"agreement_version" text,
	"adaptation_id" uuid,
	CONSTRAINT "goal_versions_goal_id_version_pk" PRIMARY KEY("goal_id","version")
);
--> statement-breakpoint
ALTER TABLE "goal_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "question_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"text" text NOT NULL,
	"confidence" text NOT NULL,
	"next_test" text,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "question_answers_confidence_check" CHECK ("question_answers"."confidence" in ('early', 'growing', 'strong'))
);
--> statement-breakpoint
ALTER TABLE "question_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"goal_id" uuid,
	"text" text NOT NULL,
	"posed_by" uuid NOT NULL,
	"posed_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"retired_at" timestamp (3) with time zone,
	"draft_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "insight_evidence" (
	"agreement_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	CONSTRAINT "insight_evidence_insight_id_evidence_id_pk" PRIMARY KEY("insight_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "insight_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "insight_measures" (
	"agreement_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	CONSTRAINT "insight_measures_insight_id_measure_id_pk" PRIMARY KEY("insight_id","measure_id")
);
--> statement-breakpoint
ALTER TABLE "insight_measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "insights" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid,
	"text" text NOT NULL,
	"confidence" text NOT NULL,
	"dissent" text,
	"perspectives_present" text[] NOT NULL,
	"perspectives_missing" text[] NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"fresh_until" date NOT NULL,
	CONSTRAINT "insights_confidence_check" CHECK ("insights"."confidence" in ('early', 'growing', 'strong'))
);
--> statement-breakpoint
ALTER TABLE "insights" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "journal_entries" (
	"agreement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act_id" uuid NOT NULL,
	"input_hash" text NOT NULL,
	"event" text NOT NULL,
	"actor_id" uuid,
	"actor_side" text,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"detail" jsonb NOT NULL,
	"result" jsonb,
	"only_person_id" uuid,
	"only_organisation_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "journal_entries_agreement_id_number_pk" PRIMARY KEY("agreement_id","number"),
	CONSTRAINT "journal_entries_act_key" UNIQUE("agreement_id","act_id")
);
--> statement-breakpoint
ALTER TABLE "journal_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"dropped_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "outbox_occasion_key" UNIQUE("person_id","kind","subject_id","occasion"),
	CONSTRAINT "outbox_kind_check" CHECK ("outbox"."kind" in ('consent asked', 'signature asked', 'promise due', 'story consent ending', 'decision due'))
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "annotations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"month" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "annotations_kind_check" CHECK ("annotations"."kind" in ('note', 'context event')),
	CONSTRAINT "annotations_month_check" CHECK ("annotations"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "annotations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure_definitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"from_month" text NOT NULL,
	"fix_after_points" integer,
	"rounding" text NOT NULL,
	"agreement_version" text,
	CONSTRAINT "measure_definitions_month_key" UNIQUE("measure_id","from_month"),
	CONSTRAINT "measure_definitions_month_check" CHECK ("measure_definitions"."from_month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "measure_definitions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure_goals" (
	"agreement_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	CONSTRAINT "measure_goals_measure_id_goal_id_pk" PRIMARY KEY("measure_id","goal_id")
);
--> statement-breakpoint
ALTER TABLE "measure_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"purpose" text NOT NULL,
	"misleads" text NOT NULL,
	"source" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"due_day" integer DEFAULT 20 NOT NULL,
	"proposed_by" uuid NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "measures_kind_check" CHECK ("measures"."kind" in ('count', 'proportion', 'median', 'mean', 'rate', 'amount')),
	CONSTRAINT "measures_direction_check" CHECK ("measures"."direction" in ('increase', 'decrease', 'neither'))
);
--> statement-breakpoint
ALTER TABLE "measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reading_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"reading_id" uuid NOT NULL,
	"was" double precision NOT NULL,
	"was_numerator" double precision,
	"was_denominator" double precision,
	"now" double precision NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reading_corrections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"month" text NOT NULL,
	"value" double precision NOT NULL,
	"numerator" double precision,
	"denominator" double precision,
	"note" text,
	"posted_by" uuid NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "readings_month_key" UNIQUE("measure_id","month"),
	CONSTRAINT "readings_month_check" CHECK ("readings"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "readings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rebases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"from_month" text NOT NULL,
	"reason" text NOT NULL,
	"adaptation_id" uuid,
	"agreed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rebases_month_key" UNIQUE("measure_id","from_month"),
	CONSTRAINT "rebases_month_check" CHECK ("rebases"."from_month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "rebases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "organisation_invitations_token_key" UNIQUE("token_hash"),
	CONSTRAINT "organisation_invitations_role_check" CHECK ("organisation_invitations"."role" in ('lead', 'member'))
);
--> statement-breakpoint
ALTER TABLE "organisation_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation_log" (
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"act_id" uuid NOT NULL,
	"input_hash" text NOT NULL,
	"event" text NOT NULL,
	"actor_id" uuid,
	"detail" jsonb NOT NULL,
	"result" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_log_organisation_id_number_pk" PRIMARY KEY("organisation_id","number"),
	CONSTRAINT "organisation_log_act_key" UNIQUE("organisation_id","act_id")
);
--> statement-breakpoint
ALTER TABLE "organisation_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation_members" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"job" text,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "organisation_members_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id"),
	CONSTRAINT "organisation_members_role_check" CHECK ("organisation_members"."role" in ('lead', 'member'))
);
--> statement-breakpoint
ALTER TABLE "organisation_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"registered_ids" text[] DEFAULT '{}' NOT NULL,
	"log_number" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "link_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asker" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "link_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp (3) with time zone,
	"image" text,
	"language" text DEFAULT 'en' NOT NULL,
	CONSTRAINT "persons_email_key" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "persons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"device" text
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "silenced_notices" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"silenced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "silenced_notices_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "silenced_notices_kind_check" CHECK ("silenced_notices"."kind" in ('consent asked', 'signature asked', 'promise due', 'story consent ending', 'decision due'))
);
--> statement-breakpoint
ALTER TABLE "silenced_notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
ALTER TABLE "verification_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "promises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"review_id" uuid,
	"decision_id" uuid,
	"text" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"side" text NOT NULL,
	"made_on" date NOT NULL,
	"due_on" date NOT NULL,
	"status" text NOT NULL,
	"closed_on" date,
	"closed_by" uuid,
	"said" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "promises_side_check" CHECK ("promises"."side" in ('commissioning', 'providing', 'partner')),
	CONSTRAINT "promises_status_check" CHECK ("promises"."status" in ('open', 'kept', 'not kept', 'let go'))
);
--> statement-breakpoint
ALTER TABLE "promises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "record_acceptances" (
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"side" text NOT NULL,
	"record_version" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "record_acceptances_review_id_record_version_side_pk" PRIMARY KEY("review_id","record_version","side"),
	CONSTRAINT "record_acceptances_side_check" CHECK ("record_acceptances"."side" in ('commissioning', 'providing', 'partner'))
);
--> statement-breakpoint
ALTER TABLE "record_acceptances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_attendance" (
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "review_attendance_review_id_person_id_pk" PRIMARY KEY("review_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "review_attendance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_evidence" (
	"agreement_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	CONSTRAINT "review_evidence_review_id_evidence_id_pk" PRIMARY KEY("review_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "review_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"period_from" text NOT NULL,
	"period_to" text NOT NULL,
	"meets_on" date NOT NULL,
	"touch_point_on" date,
	"pack_opens_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"chair_id" uuid,
	"chair_side" text NOT NULL,
	"facilitator_id" uuid,
	"note_taker_id" uuid,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"learning_stage" text,
	"voices_missing" text[] DEFAULT '{}' NOT NULL,
	"next_chair_id" uuid,
	"record_version" integer DEFAULT 1 NOT NULL,
	"record_proposed_by" uuid,
	"record_proposed_at" timestamp (3) with time zone,
	CONSTRAINT "reviews_cycle_key" UNIQUE("agreement_id","cycle"),
	CONSTRAINT "reviews_state_check" CHECK ("reviews"."state" in ('planned', 'in meeting', 'held', 'recorded', 'called off')),
	CONSTRAINT "reviews_chair_side_check" CHECK ("reviews"."chair_side" in ('commissioning', 'providing', 'partner')),
	CONSTRAINT "reviews_period_from_check" CHECK ("reviews"."period_from" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
	CONSTRAINT "reviews_period_to_check" CHECK ("reviews"."period_to" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
ALTER TABLE "reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "instance" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"example_loaded_at" timestamp (3) with time zone,
	"clock_offset" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "instance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "adaptations" ADD CONSTRAINT "adaptations_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptations" ADD CONSTRAINT "adaptations_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptations" ADD CONSTRAINT "adaptations_happened_by_persons_id_fk" FOREIGN KEY ("happened_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_rounds" ADD CONSTRAINT "consent_rounds_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_rounds" ADD CONSTRAINT "consent_rounds_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_rounds" ADD CONSTRAINT "consent_rounds_opened_by_persons_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_evidence" ADD CONSTRAINT "decision_evidence_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_evidence" ADD CONSTRAINT "decision_evidence_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_evidence" ADD CONSTRAINT "decision_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_insights" ADD CONSTRAINT "decision_insights_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_insights" ADD CONSTRAINT "decision_insights_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_insights" ADD CONSTRAINT "decision_insights_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_measures" ADD CONSTRAINT "decision_measures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_measures" ADD CONSTRAINT "decision_measures_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_measures" ADD CONSTRAINT "decision_measures_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_ended_by_persons_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_closed_by_persons_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_looks" ADD CONSTRAINT "second_looks_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_looks" ADD CONSTRAINT "second_looks_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_looks" ADD CONSTRAINT "second_looks_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_invitations" ADD CONSTRAINT "agreement_invitations_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_invitations" ADD CONSTRAINT "agreement_invitations_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_invitations" ADD CONSTRAINT "agreement_invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_invitations" ADD CONSTRAINT "agreement_invitations_invited_by_persons_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_invitations" ADD CONSTRAINT "agreement_invitations_accepted_by_persons_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clauses" ADD CONSTRAINT "clauses_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_lines" ADD CONSTRAINT "money_lines_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_lines" ADD CONSTRAINT "money_lines_held_by_organisations_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_shares" ADD CONSTRAINT "money_shares_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_shares" ADD CONSTRAINT "money_shares_line_id_money_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."money_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_shares" ADD CONSTRAINT "money_shares_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_invited_by_persons_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_removed_by_persons_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_author_id_persons_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_consent_by_persons_id_fk" FOREIGN KEY ("consent_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_through_persons_id_fk" FOREIGN KEY ("withdrawn_through") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_checked_by_persons_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_additions" ADD CONSTRAINT "evidence_additions_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_goals" ADD CONSTRAINT "evidence_goals_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_goals" ADD CONSTRAINT "evidence_goals_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_goals" ADD CONSTRAINT "evidence_goals_goal_id_goals_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_looks" ADD CONSTRAINT "evidence_looks_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_looks" ADD CONSTRAINT "evidence_looks_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_looks" ADD CONSTRAINT "evidence_looks_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_looks" ADD CONSTRAINT "evidence_looks_asked_by_persons_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_measures" ADD CONSTRAINT "evidence_measures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_measures" ADD CONSTRAINT "evidence_measures_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_measures" ADD CONSTRAINT "evidence_measures_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_placements" ADD CONSTRAINT "evidence_placements_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_placements" ADD CONSTRAINT "evidence_placements_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_placements" ADD CONSTRAINT "evidence_placements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_placements" ADD CONSTRAINT "evidence_placements_author_id_persons_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_placements" ADD CONSTRAINT "evidence_placements_released_by_persons_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_questions" ADD CONSTRAINT "evidence_questions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_questions" ADD CONSTRAINT "evidence_questions_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_questions" ADD CONSTRAINT "evidence_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_versions" ADD CONSTRAINT "goal_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_versions" ADD CONSTRAINT "goal_versions_goal_id_goals_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_versions" ADD CONSTRAINT "goal_versions_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_goal_id_goals_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_posed_by_persons_id_fk" FOREIGN KEY ("posed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_by_persons_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_evidence" ADD CONSTRAINT "insight_evidence_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_evidence" ADD CONSTRAINT "insight_evidence_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_evidence" ADD CONSTRAINT "insight_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_measures" ADD CONSTRAINT "insight_measures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_measures" ADD CONSTRAINT "insight_measures_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_measures" ADD CONSTRAINT "insight_measures_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_written_by_persons_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_actor_id_persons_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_only_person_id_persons_id_fk" FOREIGN KEY ("only_person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_entries" ADD CONSTRAINT "journal_entries_only_organisation_id_organisations_id_fk" FOREIGN KEY ("only_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_definitions" ADD CONSTRAINT "measure_definitions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_definitions" ADD CONSTRAINT "measure_definitions_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_goals" ADD CONSTRAINT "measure_goals_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_goals" ADD CONSTRAINT "measure_goals_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_goals" ADD CONSTRAINT "measure_goals_goal_id_goals_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_owner_id_persons_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_proposed_by_persons_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_corrections" ADD CONSTRAINT "reading_corrections_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_corrections" ADD CONSTRAINT "reading_corrections_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_corrections" ADD CONSTRAINT "reading_corrections_by_persons_id_fk" FOREIGN KEY ("by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_posted_by_persons_id_fk" FOREIGN KEY ("posted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rebases" ADD CONSTRAINT "rebases_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rebases" ADD CONSTRAINT "rebases_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_invitations" ADD CONSTRAINT "organisation_invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_invitations" ADD CONSTRAINT "organisation_invitations_invited_by_persons_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_invitations" ADD CONSTRAINT "organisation_invitations_accepted_by_persons_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_log" ADD CONSTRAINT "organisation_log_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_log" ADD CONSTRAINT "organisation_log_actor_id_persons_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_persons_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_persons_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silenced_notices" ADD CONSTRAINT "silenced_notices_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_owner_id_persons_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_closed_by_persons_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_acceptances" ADD CONSTRAINT "record_acceptances_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_acceptances" ADD CONSTRAINT "record_acceptances_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_acceptances" ADD CONSTRAINT "record_acceptances_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_attendance" ADD CONSTRAINT "review_attendance_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_attendance" ADD CONSTRAINT "review_attendance_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_attendance" ADD CONSTRAINT "review_attendance_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_chair_id_persons_id_fk" FOREIGN KEY ("chair_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_facilitator_id_persons_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_note_taker_id_persons_id_fk" FOREIGN KEY ("note_taker_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_next_chair_id_persons_id_fk" FOREIGN KEY ("next_chair_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_record_proposed_by_persons_id_fk" FOREIGN KEY ("record_proposed_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adaptations_decision_idx" ON "adaptations" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "adaptations_subject_idx" ON "adaptations" USING btree ("agreement_id","subject_id");--> statement-breakpoint
CREATE INDEX "decision_evidence_evidence_idx" ON "decision_evidence" USING btree ("agreement_id","evidence_id");--> statement-breakpoint
CREATE INDEX "decision_insights_insight_idx" ON "decision_insights" USING btree ("agreement_id","insight_id");--> statement-breakpoint
CREATE INDEX "decision_measures_measure_idx" ON "decision_measures" USING btree ("agreement_id","measure_id");--> statement-breakpoint
CREATE INDEX "decisions_agreement_idx" ON "decisions" USING btree ("agreement_id","proposed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "decisions_look_again_idx" ON "decisions" USING btree ("agreement_id","look_again_on");--> statement-breakpoint
CREATE INDEX "decisions_review_idx" ON "decisions" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "objections_decision_idx" ON "objections" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "positions_decision_idx" ON "positions" USING btree ("decision_id","round","at");--> statement-breakpoint
CREATE INDEX "second_looks_decision_idx" ON "second_looks" USING btree ("decision_id","at");--> statement-breakpoint
CREATE INDEX "agreement_invitations_agreement_idx" ON "agreement_invitations" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "agreement_versions_decision_idx" ON "agreement_versions" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "clauses_agreement_idx" ON "clauses" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE INDEX "money_lines_agreement_idx" ON "money_lines" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "participants_person_key" ON "participants" USING btree ("agreement_id","person_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "participants_person_idx" ON "participants" USING btree ("person_id","agreement_id");--> statement-breakpoint
CREATE INDEX "participants_organisation_idx" ON "participants" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "parties_organisation_idx" ON "parties" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "signatures_document_idx" ON "signatures" USING btree ("agreement_id","document_id");--> statement-breakpoint
CREATE INDEX "evidence_organisation_idx" ON "evidence" USING btree ("organisation_id","written_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "evidence_author_idx" ON "evidence" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "evidence_consent_end_idx" ON "evidence" USING btree ("consent_ends_at") WHERE erased_at is null;--> statement-breakpoint
CREATE INDEX "evidence_additions_evidence_idx" ON "evidence_additions" USING btree ("evidence_id","at");--> statement-breakpoint
CREATE INDEX "evidence_goals_goal_idx" ON "evidence_goals" USING btree ("agreement_id","goal_id");--> statement-breakpoint
CREATE INDEX "evidence_looks_person_idx" ON "evidence_looks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "evidence_measures_measure_idx" ON "evidence_measures" USING btree ("agreement_id","measure_id");--> statement-breakpoint
CREATE INDEX "evidence_placements_stream_idx" ON "evidence_placements" USING btree ("agreement_id","posted_at" DESC NULLS FIRST,"evidence_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "evidence_placements_evidence_idx" ON "evidence_placements" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "evidence_placements_author_idx" ON "evidence_placements" USING btree ("author_id","posted_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "evidence_questions_question_idx" ON "evidence_questions" USING btree ("agreement_id","question_id");--> statement-breakpoint
CREATE INDEX "responses_subject_idx" ON "responses" USING btree ("agreement_id","subject_id","at");--> statement-breakpoint
CREATE INDEX "goal_versions_agreement_idx" ON "goal_versions" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "goal_versions_adaptation_idx" ON "goal_versions" USING btree ("adaptation_id");--> statement-breakpoint
CREATE INDEX "goals_agreement_idx" ON "goals" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE INDEX "question_answers_question_idx" ON "question_answers" USING btree ("question_id","at");--> statement-breakpoint
CREATE INDEX "questions_agreement_idx" ON "questions" USING btree ("agreement_id","posed_at");--> statement-breakpoint
CREATE INDEX "questions_goal_idx" ON "questions" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "insight_evidence_evidence_idx" ON "insight_evidence" USING btree ("agreement_id","evidence_id");--> statement-breakpoint
CREATE INDEX "insight_measures_measure_idx" ON "insight_measures" USING btree ("agreement_id","measure_id");--> statement-breakpoint
CREATE INDEX "insights_agreement_idx" ON "insights" USING btree ("agreement_id","written_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "insights_review_idx" ON "insights" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "journal_entries_subject_idx" ON "journal_entries" USING btree ("agreement_id","subject_id","number");--> statement-breakpoint
CREATE INDEX "outbox_waiting_idx" ON "outbox" USING btree ("queued_at") WHERE sent_at is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX "annotations_measure_idx" ON "annotations" USING btree ("measure_id","month");--> statement-breakpoint
CREATE INDEX "measure_goals_agreement_idx" ON "measure_goals" USING btree ("agreement_id","goal_id");--> statement-breakpoint
CREATE INDEX "measures_agreement_idx" ON "measures" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE INDEX "reading_corrections_reading_idx" ON "reading_corrections" USING btree ("reading_id");--> statement-breakpoint
CREATE INDEX "readings_agreement_idx" ON "readings" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "organisation_invitations_organisation_idx" ON "organisation_invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_members_person_idx" ON "organisation_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "link_requests_asker_idx" ON "link_requests" USING btree ("asker","asked_at");--> statement-breakpoint
CREATE INDEX "sessions_person_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "promises_agreement_idx" ON "promises" USING btree ("agreement_id","due_on");--> statement-breakpoint
CREATE INDEX "promises_review_idx" ON "promises" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "review_evidence_evidence_idx" ON "review_evidence" USING btree ("agreement_id","evidence_id");--> statement-breakpoint
CREATE POLICY "adaptations_rows" ON "adaptations" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "consent_rounds_rows" ON "consent_rounds" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "decision_evidence_rows" ON "decision_evidence" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "decision_insights_rows" ON "decision_insights" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "decision_measures_rows" ON "decision_measures" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "decisions_rows" ON "decisions" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "objections_read" ON "objections" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (side <> 'commissioning' or person_id = (select access.person_id()) or exists (select from consent_rounds r where r.decision_id = objections.decision_id and r.round = objections.round and r.revealed_at is not null)));--> statement-breakpoint
CREATE POLICY "objections_insert" ON "objections" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()) and exists (select from participants t where t.agreement_id = objections.agreement_id and t.person_id = objections.person_id and t.party_id = objections.party_id and t.side = objections.side and t.left_at is null));--> statement-breakpoint
CREATE POLICY "objections_update" ON "objections" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and closed_at is null and (person_id = (select access.person_id()) or not exists (select from participants t where t.agreement_id = objections.agreement_id and t.person_id = objections.person_id and t.left_at is null))) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and closed_by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "positions_read" ON "positions" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (side <> 'commissioning' or person_id = (select access.person_id()) or exists (select from consent_rounds r where r.decision_id = positions.decision_id and r.round = positions.round and r.revealed_at is not null)));--> statement-breakpoint
CREATE POLICY "positions_insert" ON "positions" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()) and exists (select from participants t where t.agreement_id = positions.agreement_id and t.person_id = positions.person_id and t.party_id = positions.party_id and t.side = positions.side and t.left_at is null));--> statement-breakpoint
CREATE POLICY "second_looks_rows" ON "second_looks" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "agreement_invitations_rows" ON "agreement_invitations" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "agreement_versions_rows" ON "agreement_versions" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "agreements_read" ON "agreements" AS PERMISSIVE FOR SELECT TO "accord_app" USING (id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "agreements_insert" ON "agreements" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (created_by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "agreements_update" ON "agreements" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (id = any ((select access.agreements())::uuid[])) WITH CHECK (id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "clauses_rows" ON "clauses" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "money_lines_rows" ON "money_lines" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "money_shares_rows" ON "money_shares" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "participants_read" ON "participants" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "participants_insert" ON "participants" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()) and (exists (select from agreement_invitations i where i.token_hash = (select access.invitation_hash()) and i.agreement_id = participants.agreement_id and i.party_id is not distinct from participants.party_id and i.organisation_id = participants.organisation_id and i.side = participants.side and i.role = participants.role) or exists (select from agreements a where a.id = participants.agreement_id and a.created_by = (select access.person_id()) and a.status = 'draft')));--> statement-breakpoint
CREATE POLICY "participants_update" ON "participants" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "parties_rows" ON "parties" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "signatures_rows" ON "signatures" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and (person_id = (select access.person_id()) or document_id <> agreement_id));--> statement-breakpoint
CREATE POLICY "evidence_read" ON "evidence" AS PERMISSIVE FOR SELECT TO "accord_app" USING (withdrawn_at is null and (consent_ends_at is null or consent_ends_at > (select access.moment())) and exists (select from evidence_placements p where p.evidence_id = evidence.id));--> statement-breakpoint
CREATE POLICY "evidence_insert" ON "evidence" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (author_id = (select access.person_id()) and organisation_id = any ((select access.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "evidence_update" ON "evidence" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (author_id = (select access.person_id())) WITH CHECK (author_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "evidence_additions_read" ON "evidence_additions" AS PERMISSIVE FOR SELECT TO "accord_app" USING (exists (select from evidence e where e.id = evidence_additions.evidence_id));--> statement-breakpoint
CREATE POLICY "evidence_additions_insert" ON "evidence_additions" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (exists (select from evidence e where e.id = evidence_additions.evidence_id and e.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_goals_read" ON "evidence_goals" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_goals.evidence_id and p.agreement_id = evidence_goals.agreement_id));--> statement-breakpoint
CREATE POLICY "evidence_goals_insert" ON "evidence_goals" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_goals.evidence_id and p.agreement_id = evidence_goals.agreement_id and p.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_goals_delete" ON "evidence_goals" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_goals.evidence_id and p.agreement_id = evidence_goals.agreement_id and p.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_looks_read" ON "evidence_looks" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (person_id = (select access.person_id()) or asked_by = (select access.person_id())) and exists (select from evidence e where e.id = evidence_looks.evidence_id));--> statement-breakpoint
CREATE POLICY "evidence_looks_insert" ON "evidence_looks" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and asked_by = (select access.person_id()) and exists (select from evidence_placements p where p.evidence_id = evidence_looks.evidence_id and p.agreement_id = evidence_looks.agreement_id and p.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_looks_update" ON "evidence_looks" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id())) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "evidence_measures_read" ON "evidence_measures" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_measures.evidence_id and p.agreement_id = evidence_measures.agreement_id));--> statement-breakpoint
CREATE POLICY "evidence_measures_insert" ON "evidence_measures" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_measures.evidence_id and p.agreement_id = evidence_measures.agreement_id and p.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_measures_delete" ON "evidence_measures" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_measures.evidence_id and p.agreement_id = evidence_measures.agreement_id and p.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_placements_read" ON "evidence_placements" AS PERMISSIVE FOR SELECT TO "accord_app" USING (array_position((select access.agreements())::uuid[], agreement_id) is not null and (visibility in ('agreement', 'wider') or author_id = (select access.person_id()) or (visibility = 'organisation' and organisation_id = any ((select access.organisations())::uuid[])) or evidence_id = any ((select access.asked_to_look())::uuid[])));--> statement-breakpoint
CREATE POLICY "evidence_placements_insert" ON "evidence_placements" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and author_id = (select access.person_id()) and access.wrote(evidence_id, organisation_id));--> statement-breakpoint
CREATE POLICY "evidence_placements_update" ON "evidence_placements" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (author_id = (select access.person_id()) or visibility = 'agreement')) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and case when author_id = (select access.person_id()) then visibility <> 'wider' else visibility = 'wider' and released_by = (select access.person_id()) end);--> statement-breakpoint
CREATE POLICY "evidence_questions_read" ON "evidence_questions" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_questions.evidence_id and p.agreement_id = evidence_questions.agreement_id));--> statement-breakpoint
CREATE POLICY "evidence_questions_insert" ON "evidence_questions" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_questions.evidence_id and p.agreement_id = evidence_questions.agreement_id and p.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "evidence_questions_delete" ON "evidence_questions" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and exists (select from evidence_placements p where p.evidence_id = evidence_questions.evidence_id and p.agreement_id = evidence_questions.agreement_id and p.author_id = (select access.person_id())));--> statement-breakpoint
CREATE POLICY "responses_read" ON "responses" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (subject_kind <> 'evidence' or exists (select from evidence e where e.id = responses.subject_id)));--> statement-breakpoint
CREATE POLICY "responses_insert" ON "responses" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()) and (subject_kind <> 'evidence' or exists (select from evidence e where e.id = responses.subject_id)));--> statement-breakpoint
CREATE POLICY "goal_versions_read" ON "goal_versions" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "goal_versions_insert" ON "goal_versions" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "goal_versions_update" ON "goal_versions" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and agreement_version is null) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "goal_versions_delete" ON "goal_versions" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and agreement_version is null);--> statement-breakpoint
CREATE POLICY "goals_rows" ON "goals" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "question_answers_rows" ON "question_answers" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "questions_rows" ON "questions" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "insight_evidence_rows" ON "insight_evidence" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "insight_measures_rows" ON "insight_measures" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "insights_rows" ON "insights" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and written_by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "journal_entries_read" ON "journal_entries" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and (only_person_id is null or only_person_id = (select access.person_id()) or actor_id = (select access.person_id()) or agreement_id = (select access.job_agreement())) and (only_organisation_id is null or actor_id = (select access.person_id()) or only_organisation_id = any ((select access.organisations())::uuid[]) or agreement_id = (select access.job_agreement())));--> statement-breakpoint
CREATE POLICY "journal_entries_insert" ON "journal_entries" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and (actor_id = (select access.person_id()) or (actor_id is null and agreement_id = (select access.job_agreement()))));--> statement-breakpoint
CREATE POLICY "outbox_rows" ON "outbox" AS PERMISSIVE FOR ALL TO "accord_app" USING (person_id = (select access.person_id()) or agreement_id = (select access.job_agreement())) WITH CHECK (person_id = (select access.person_id()) or agreement_id = (select access.job_agreement()));--> statement-breakpoint
CREATE POLICY "annotations_rows" ON "annotations" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "measure_definitions_read" ON "measure_definitions" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "measure_definitions_insert" ON "measure_definitions" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "measure_definitions_update" ON "measure_definitions" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and agreement_version is null) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "measure_definitions_delete" ON "measure_definitions" AS PERMISSIVE FOR DELETE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and agreement_version is null);--> statement-breakpoint
CREATE POLICY "measure_goals_rows" ON "measure_goals" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "measures_rows" ON "measures" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "reading_corrections_rows" ON "reading_corrections" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "readings_rows" ON "readings" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "rebases_rows" ON "rebases" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "organisation_invitations_rows" ON "organisation_invitations" AS PERMISSIVE FOR ALL TO "accord_app" USING (organisation_id = any ((select access.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select access.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "organisation_log_rows" ON "organisation_log" AS PERMISSIVE FOR ALL TO "accord_app" USING (organisation_id = any ((select access.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select access.organisations())::uuid[]) and actor_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "organisation_members_read" ON "organisation_members" AS PERMISSIVE FOR SELECT TO "accord_app" USING (organisation_id = any ((select access.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "organisation_members_insert" ON "organisation_members" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (organisation_id = any ((select access.organisations())::uuid[]) and person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "organisation_members_update" ON "organisation_members" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (organisation_id = any ((select access.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select access.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "organisation_members_beside_read" ON "organisation_members" AS PERMISSIVE FOR SELECT TO "accord_app" USING (exists (select from participants p where p.person_id = organisation_members.person_id and p.organisation_id = organisation_members.organisation_id));--> statement-breakpoint
CREATE POLICY "organisations_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "accord_app" USING (id = any ((select access.organisations())::uuid[]) or created_by = (select access.person_id()) or exists (select from parties p where p.organisation_id = organisations.id) or exists (select from participants p where p.organisation_id = organisations.id));--> statement-breakpoint
CREATE POLICY "organisations_insert" ON "organisations" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (created_by = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "organisations_update" ON "organisations" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (id = any ((select access.organisations())::uuid[])) WITH CHECK (id = any ((select access.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "accounts_door" ON "accounts" AS PERMISSIVE FOR ALL TO "accord_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "link_requests_door" ON "link_requests" AS PERMISSIVE FOR ALL TO "accord_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "persons_door" ON "persons" AS PERMISSIVE FOR ALL TO "accord_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "persons_read" ON "persons" AS PERMISSIVE FOR SELECT TO "accord_app" USING (id = (select access.person_id()) or exists (select from participants p where p.person_id = persons.id) or exists (select from organisation_members m where m.person_id = persons.id));--> statement-breakpoint
CREATE POLICY "persons_update" ON "persons" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (id = (select access.person_id())) WITH CHECK (id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "sessions_door" ON "sessions" AS PERMISSIVE FOR ALL TO "accord_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "silenced_notices_rows" ON "silenced_notices" AS PERMISSIVE FOR ALL TO "accord_app" USING (person_id = (select access.person_id())) WITH CHECK (person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "verification_tokens_door" ON "verification_tokens" AS PERMISSIVE FOR ALL TO "accord_door" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "promises_read" ON "promises" AS PERMISSIVE FOR SELECT TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "promises_insert" ON "promises" AS PERMISSIVE FOR INSERT TO "accord_app" WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "promises_update" ON "promises" AS PERMISSIVE FOR UPDATE TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[]) and owner_id = (select access.person_id())) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and owner_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "record_acceptances_rows" ON "record_acceptances" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]) and person_id = (select access.person_id()));--> statement-breakpoint
CREATE POLICY "review_attendance_rows" ON "review_attendance" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "review_evidence_rows" ON "review_evidence" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "reviews_rows" ON "reviews" AS PERMISSIVE FOR ALL TO "accord_app" USING (agreement_id = any ((select access.agreements())::uuid[])) WITH CHECK (agreement_id = any ((select access.agreements())::uuid[]));--> statement-breakpoint
CREATE POLICY "instance_read" ON "instance" AS PERMISSIVE FOR SELECT TO "accord_app", "accord_door" USING (true);