-- What the app role may reach at all; each table's own grants stand in its policy file.
grant usage on schema public to kvalitet_app;
grant usage on all sequences in schema public to kvalitet_app;
