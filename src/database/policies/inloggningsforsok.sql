-- Counted by the login functions alone: no grants at all.
select nollstall_policyer('inloggningsforsok');
