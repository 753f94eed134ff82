-- A person of a pupil's family, as a lead entered them: a parent, a carer, a brother or sister. A brother or sister who is a pupil here is named by their
-- number and not by a name; the row is then shown on both pupils' pages. Rows go with either pupil.
create table family_member (
    id             bigint                      not null primary key,
    school_id      bigint                      not null references school (id),
    version        bigint                      not null,
    pupil_id       bigint                      not null references pupil (id) on delete cascade,
    sibling_id     bigint                      references pupil (id) on delete cascade,
    relation       varchar(20)                 not null,
    name           bytea,
    contact        bytea,
    note           bytea,
    responsible    boolean                     not null,
    entered_at     timestamp(3) with time zone not null,
    entered_by     bigint                      references account (id)
);
create index family_member_by_pupil on family_member (school_id, pupil_id);
create index family_member_by_sibling on family_member (school_id, sibling_id);
