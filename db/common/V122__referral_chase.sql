-- A referral that is not answered within the agency's working days is chased, and one that is refused is escalated or accepted.

-- answer_days null: the school expects no answer by a certain day. route null: the usual route of escalation, in the words of the product.
alter table agency add column answer_days int;
alter table agency add column route bytea;
update agency set answer_days = 1 where code = 'CHILDRENS_SOCIAL_CARE';

-- due_on: the last day on which an answer is in time; null where none is expected. following: what was done about silence or a refusal.
alter table concern_referral add column due_on date;
alter table concern_referral add column reminded int default 0 not null;
alter table concern_referral add column following varchar(16);
alter table concern_referral_version add column following varchar(16);
create index concern_referral_by_due on concern_referral (school_id, due_on);
-- A referral that already waits is chased from the day of this update.
update concern_referral set due_on = current_date where made = true and outcome is null and agency = 'CHILDRENS_SOCIAL_CARE';

-- One escalation of a referral, or the acceptance of a refusal. Only ever added to. due_on: when the answer to an escalation is expected.
create table concern_referral_step (
    id          bigint                      not null primary key,
    school_id   bigint                      not null references school (id),
    version     bigint                      not null,
    referral_id bigint                      not null references concern_referral (id) on delete cascade,
    kept_at     timestamp(3) with time zone not null,
    kept_by     bigint                      references account (id),
    kind        varchar(16)                 not null,
    done_on     date                        not null,
    due_on      date,
    whom        bytea,
    words       bytea
);
create index concern_referral_step_by_referral on concern_referral_step (school_id, referral_id);
