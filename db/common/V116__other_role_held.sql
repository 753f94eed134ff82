-- Whether an account ever had a role other than teacher or governor. It stays when the role goes: what its owner read and
-- decided is still behind it. Closing an account takes such roles, so one that is closed may have had one.
alter table account add column other_role_held boolean default false not null;
update account set other_role_held = true
 where active = false
    or exists (select 1 from account_role r where r.account_id = account.id and r.role not in ('TEACHER', 'GOVERNOR'))
    or exists (select 1 from access_request q where q.account_id = account.id and q.kind = 'ROLE' and q.state = 'APPROVED');
