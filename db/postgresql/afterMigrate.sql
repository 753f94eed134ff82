-- Runs after every migration: whatever table has a school_id is read and written under one school only, by the application role.
-- Exceptions (docs/conventions.md lists them): account is read before anybody has signed in; school is the list of schools.
-- The owner (migrations) is not bound; the application role is neither owner nor superuser.
-- Two servers that start on one database at the same moment come here together: PostgreSQL refuses two who write one entry of its catalogue
-- ("tuple concurrently updated"), so the second one waits. And what already stands is not said again, because a policy that is made anew
-- holds up whoever is at work on that table in a server that is running.

do $$
declare
    t text;
    app text := '${applicationRole}';
begin
    perform pg_advisory_xact_lock(hashtextextended('wholeschool.afterMigrate.' || current_schema(), 0));
    if not has_schema_privilege(app, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), app);
    end if;
    execute format('grant usage on all sequences in schema %I to %I', current_schema(), app);
    for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> 'flyway_schema_history' loop
        execute format('grant select, insert, update, delete on %I to %I', t, app);
    end loop;
    -- Append-only: the application may add to the record and may not change or remove what stands in it.
    foreach t in array array['audit_entry', 'audit_seal', 'pattern_release', 'concern_action_version', 'concern_referral_version', 'concern_referral_step', 'parent_contact_version', 'safety_plan_version', 'safety_plan_spot', 'pupil_situation_version', 'chronology_tombstone', 'chronology_print', 'peer_link_version', 'risk_child_version', 'risk_context_version', 'map_tombstone', 'link_tombstone', 'period_comment', 'question_answer', 'plan_statement', 'plan_test', 'plan_evaluation', 'plan_decision', 'plan_voice', 'meeting_minutes', 'meeting_addition', 'sharing_agreement_version', 'sharing_request_version', 'sharing_decision_version'] loop
        execute format('revoke update, delete on %I from %I', t, app);
    end loop;
    -- Of releases two kinds go again: a school week made anew, once it was made anew after that, and what was told of groups, once it was told anew. The look at a week, and whatever else was published, stays.
    execute format('grant delete on pattern_release to %I', app);
    -- What somebody added to a concern goes with it, by its foreign key, and is never changed.
    execute format('revoke update, delete on addition from %I', app);
    -- A note is never changed; a talk with a pupil who was filed by mistake goes.
    execute format('revoke update on case_note from %I', app);
    -- Low-level concerns and what the head decided are never changed; the head deletes those of a person who has left.
    execute format('revoke update on low_level_concern from %I', app);
    execute format('revoke update on low_level_record from %I', app);
    execute format('revoke update, delete on low_level_deletion from %I', app);
    -- The head of a chain moves on and never goes.
    execute format('revoke delete on audit_chain from %I', app);
    for t in select table_name from information_schema.columns
             where table_schema = current_schema() and column_name = 'school_id' and table_name <> 'account' loop
        if exists (select from pg_class c join pg_policies p on p.schemaname = current_schema() and p.tablename = c.relname
                   where c.oid = format('%I.%I', current_schema(), t)::regclass and c.relrowsecurity and p.policyname = 'one_school'
                   and p.cmd = 'ALL' and p.permissive = 'PERMISSIVE' and p.roles = '{public}' and p.with_check is null
                   and p.qual = '(school_id = (NULLIF(current_setting(''ws.school''::text, true), ''''::text))::bigint)') then
            continue;
        end if;
        execute format('alter table %I enable row level security', t);
        execute format('drop policy if exists one_school on %I', t);
        execute format('create policy one_school on %I using (school_id = nullif(current_setting(''ws.school'', true), '''')::bigint)', t);
    end loop;
    drop policy if exists what_was_published_stays on pattern_release;
    create policy what_was_published_stays on pattern_release as restrictive for delete using (kind = 'WEEK' and period is null or kind = 'GROUPS');
end $$;
