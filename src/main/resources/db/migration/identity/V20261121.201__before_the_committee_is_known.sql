-- Look-ups before the committee is known. Each runs as the owner, gives one row at most and only what is needed, and cannot be
-- misled by somebody's search_path.

-- Which account of which committee a login names.
create function identity.find_login(wanted text)
    returns table (committee_id uuid, account_id uuid)
    language sql stable security definer rows 1
    set search_path = pg_catalog, pg_temp
    as $$ select a.committee_id, a.id from identity.account a where lower(a.login) = lower(btrim(wanted)) $$;

-- Whom a session stands for, with the desks of this moment.
create function identity.find_session(hash bytea)
    returns table (committee_id uuid, session_id uuid, account_id uuid, last_seen_at timestamptz, expires_at timestamptz,
                   second_factor text, login text, name text, member_id uuid, unit_id uuid, locale text, big_type boolean,
                   must_change_password boolean, desks text[])
    language sql stable security definer rows 1
    set search_path = pg_catalog, pg_temp
    as $$
        select s.committee_id, s.id, s.account_id, s.last_seen_at, s.expires_at, s.second_factor,
               a.login, a.name, a.member_id, a.unit_id, a.locale, a.big_type, a.must_change_password,
               array(select d.desk from identity.account_desk d
                      where d.committee_id = a.committee_id and d.account_id = a.id)
          from identity.session s
          join identity.account a on a.committee_id = s.committee_id and a.id = s.account_id
         where s.token_hash = hash and s.revoked_at is null and a.disabled_at is null
    $$;

-- Whom a token stands for, with the desks of this moment.
create function identity.find_token(hash bytea)
    returns table (committee_id uuid, token_id uuid, account_id uuid, last_used_at timestamptz, expires_at timestamptz,
                   login text, name text, member_id uuid, unit_id uuid, locale text, big_type boolean,
                   must_change_password boolean, desks text[])
    language sql stable security definer rows 1
    set search_path = pg_catalog, pg_temp
    as $$
        select t.committee_id, t.id, t.account_id, t.last_used_at, t.expires_at,
               a.login, a.name, a.member_id, a.unit_id, a.locale, a.big_type, a.must_change_password,
               array(select d.desk from identity.account_desk d
                      where d.committee_id = a.committee_id and d.account_id = a.id)
          from identity.token t
          join identity.account a on a.committee_id = t.committee_id and a.id = t.account_id
         where t.token_hash = hash and t.revoked_at is null and a.disabled_at is null
    $$;

revoke all on function identity.find_login(text), identity.find_session(bytea), identity.find_token(bytea) from public;
grant execute on function identity.find_login(text), identity.find_session(bytea), identity.find_token(bytea) to ${app_role};

-- Attempts to come in under a login that does not exist. They name no account and so belong to no committee; the login is
-- kept masked, because people type passwords into the wrong field. Attempts on existing accounts are in platform.audit.
create table identity.sign_in_attempt (
    id         uuid        not null primary key,
    at         timestamptz not null,
    login_mask text        not null,
    address    text        not null,
    agent      text        not null
);
alter table identity.sign_in_attempt enable row level security;
create policy anybody_adds on identity.sign_in_attempt for insert with check (true);
create policy whoever_acts_reads on identity.sign_in_attempt for select using ((select platform.acting_committee()) is not null);
grant select, insert on identity.sign_in_attempt to ${app_role};
create trigger append_only before update or delete on identity.sign_in_attempt
    for each row execute function platform.refuse_change();
create trigger append_only_truncate before truncate on identity.sign_in_attempt
    for each statement execute function platform.refuse_change();

-- Failures under logins that do not exist lock like those of real ones, so that a lock tells nobody which logins exist.
-- Keyed digests only; swept after a day.
create table identity.unknown_login (
    digest       bytea       not null primary key,
    failures     int         not null,
    locked_until timestamptz,
    failed_at    timestamptz not null
);
grant select, insert, update on identity.unknown_login to ${app_role};

-- Removes what nobody can use any more: sessions that ended before the date, and old failures of unknown logins.
create function identity.sweep(before timestamptz) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    swept bigint;
begin
    delete from identity.unknown_login where failed_at < before;
    delete from identity.session where expires_at < before;
    get diagnostics swept = row_count;
    return swept;
end $$;
revoke all on function identity.sweep(timestamptz) from public;
grant execute on function identity.sweep(timestamptz) to ${app_role};
