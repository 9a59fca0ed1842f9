-- How many cards there are to print, for those who handle the round; written by enkat_dela_ut alone.
select nollstall_policyer('enkatkort');
grant select on enkatkort to kvalitet_app;
create policy las on enkatkort for select to kvalitet_app
  using (namnd_id = (select app_namnd()) and enkat_handlagger(omgang_id));
