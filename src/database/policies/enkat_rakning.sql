-- Only through the doors in funktioner/250-enkat.sql: no grants at all.
select nollstall_policyer('enkat_rakning');
