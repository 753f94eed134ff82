-- The people at agencies, and what kind an agency is. A contact of planning meetings who is not of the school becomes a person in this directory;
-- encrypted texts move as they are, so each gets an agency of its own, and the school merges those that are one.
alter table agency add column kind varchar(24) default 'OTHER' not null;
alter table agency add column merged_into varchar(40);

create table agency_person (
    id            bigint      not null primary key,
    school_id     bigint      not null references school (id),
    version       bigint      not null,
    agency_code   varchar(40) not null,
    merged_from   varchar(40),
    name          bytea       not null,
    post          bytea,
    email         bytea,
    phone         bytea,
    active        boolean     not null,
    verified_how  varchar(24),
    verified_on   date,
    verified_by   bigint references account (id),
    verified_with bytea,
    constraint agency_person_verified check ((verified_how is null) = (verified_on is null))
);
create index agency_person_by_agency on agency_person (school_id, agency_code);

insert into agency (id, school_id, version, code, name, phone, active, kind)
select c.id, c.school_id, 0, 'OWN_CONTACT_' || c.id, c.organisation, null, true,
       case c.seat when 'TRANSPORT' then 'TRANSPORT' when 'POLICE' then 'POLICE' when 'COUNCIL' then 'LOCAL_AUTHORITY'
           when 'YOUTH_WORK' then 'VOLUNTARY' when 'SOCIAL_CARE' then 'SOCIAL_CARE' else 'OTHER' end
from meeting_contact c
where c.seat in ('TRANSPORT', 'POLICE', 'COUNCIL', 'YOUTH_WORK', 'SOCIAL_CARE', 'NEIGHBOUR', 'OTHER_OUTSIDE') and c.organisation is not null and c.name is not null;

insert into agency_person (id, school_id, version, agency_code, name, email, phone, active)
select c.id, c.school_id, 0, 'OWN_CONTACT_' || c.id, c.name, c.email, c.phone, c.active
from meeting_contact c
where c.seat in ('TRANSPORT', 'POLICE', 'COUNCIL', 'YOUTH_WORK', 'SOCIAL_CARE', 'NEIGHBOUR', 'OTHER_OUTSIDE') and c.organisation is not null and c.name is not null;

alter table meeting_contact add column person_id bigint references agency_person (id);
update meeting_contact set person_id = id, name = null, organisation = null, email = null, phone = null
where id in (select p.id from agency_person p);
