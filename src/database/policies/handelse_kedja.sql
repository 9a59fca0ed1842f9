-- The end of each hash chain belongs to the trigger alone: no grants at all.
select nollstall_policyer('handelse_kedja');
