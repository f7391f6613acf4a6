-- A link is written with all its columns, those that are still empty too; what may be read of it stays as it is.
grant insert on teller_links to accord_app;
