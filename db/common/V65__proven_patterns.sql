-- Whether a look has proven a pattern since it was there: when it first does, that is news. Of those there are by now nobody knows, and nobody is told of them anew.
alter table pattern_life add column proven boolean default false not null;
update pattern_life set proven = true;

-- The last week in which a pattern had been found when it was explained: what is found only since then, the explanation does not explain.
alter table pattern_life add column explained_week date;
