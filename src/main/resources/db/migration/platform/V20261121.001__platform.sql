-- The ground every module's tables stand on: whose rows a transaction may see, and how a table is put under that protection.
-- The application connects as ${app_role}, which owns nothing; this script runs as the owner.

create schema if not exists platform;
grant usage on schema platform to ${app_role};

-- The committee this transaction acts for; null where nobody said, and then no row is visible.
create function platform.acting_committee() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('tongxin.committee', true), '')::uuid;
grant execute on function platform.acting_committee() to ${app_role};

-- Puts a table under row-level security: only rows of the acting committee are seen and written.
create procedure platform.protect(target regclass, rights text default 'select, insert, update, delete')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy acting_committee on %s using (committee_id = (select platform.acting_committee())) '
        || 'with check (committee_id = (select platform.acting_committee()))', target);
    execute format('grant %s on %s to ${app_role}', rights, target);
    execute format('grant usage on schema %I to ${app_role}',
        (select relnamespace::regnamespace::text from pg_class where oid = target));
end $$;

create function platform.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_schema || '.' || tg_table_name, tg_op
        using errcode = 'restrict_violation', hint = 'Correct by adding a row, never by changing one.';
end $$;

-- As protect, and nobody, the owner included, may change or remove what was once written.
create procedure platform.protect_append_only(target regclass)
    language plpgsql as $$
begin
    call platform.protect(target, 'select, insert');
    execute format('create trigger append_only before update or delete on %s for each row execute function platform.refuse_change()', target);
    execute format('create trigger append_only_truncate before truncate on %s for each statement execute function platform.refuse_change()', target);
end $$;

-- Who did what, when, from where, and what it was before and after.
create table platform.audit (
    committee_id uuid        not null,
    id           uuid        not null,
    at           timestamptz not null,
    account_id   uuid        not null,
    actor_name   text        not null,
    address      text        not null,
    channel      text        not null,
    act          text        not null,
    subject_kind text        not null,
    subject_id   uuid,
    subject_name text,
    before       jsonb,
    after        jsonb,
    primary key (committee_id, id)
);
create index audit_subject on platform.audit (committee_id, subject_kind, subject_id, id);
create index audit_account on platform.audit (committee_id, account_id, id);
call platform.protect_append_only('platform.audit');

-- Jobs (db-scheduler) and events that wait for their listeners (Spring Modulith): no committee's data, keys only.
create table platform.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on platform.scheduled_tasks to ${app_role};

create table platform.event_publication (
    id                     uuid        not null primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_completion on platform.event_publication (completion_date);
create index event_publication_listener on platform.event_publication (listener_id, id);
grant select, insert, update, delete on platform.event_publication to ${app_role};
