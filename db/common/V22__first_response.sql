-- What whoever logged a concern did at once, what the child was told will happen, and what the child said about that. Encrypted.
alter table concern add column done_at_once bytea;
alter table concern add column child_told bytea;
alter table concern add column child_said bytea;
