ALTER TABLE "shown_charts" ADD COLUMN "read_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
grant update (read_by, at_number) on shown_charts to accord_app;
