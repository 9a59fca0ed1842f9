-- The part of the log that is about lex Sarah, under the policy of the log.
drop view if exists lex_sarah_lasning;
create view lex_sarah_lasning with (security_invoker) as
select id, namnd_id, sak_id as lex_sarah_id, person_id, vad, vid from lasning where sak = 'lex_sarah';
revoke all on lex_sarah_lasning from public, kvalitet_app;
grant select on lex_sarah_lasning to kvalitet_app;
