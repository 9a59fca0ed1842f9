-- Counted by synpunkt_rakna alone: no grants at all.
select nollstall_policyer('synpunkt_trafik');
