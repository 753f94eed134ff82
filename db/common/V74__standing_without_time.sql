-- When it was kept was written by every run and read by nobody.
alter table link_standing drop column kept_at;
