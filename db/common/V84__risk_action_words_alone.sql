-- Somebody who does not read a risk assessment may be asked to do something because of it: they see the words of that alone, which were written for it.
-- And whoever was asked may say that they cannot do it.
alter table risk_action add column words_alone boolean default false not null;
alter table risk_action add column could_not boolean default false not null;
