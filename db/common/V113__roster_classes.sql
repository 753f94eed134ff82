-- A delta need not repeat the classes that its enrolments point to: they are known from the rosters before it.
-- Encrypted, because a class may be called
-- after somebody. It goes where it can no longer be needed.
alter table roster_batch add column classes bytea;

-- Who is in a roster and is passed over: parents and other relatives, and people who have left and were never here.
alter table roster_batch add column guardians int default 0 not null;
alter table roster_batch add column ended int default 0 not null;
