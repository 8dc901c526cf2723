-- Passkeys (通行密钥, WebAuthn): what is kept is public; the private key never leaves the person's device.
create table identity.passkey (
    committee_id    uuid        not null,
    id              uuid        not null,
    account_id      uuid        not null,
    credential_id   bytea       not null check (length(credential_id) between 1 and 1023),
    credential      bytea       not null,
    sign_count      bigint      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    label           text        not null check (length(label) between 1 and 80),
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    primary key (committee_id, id),
    foreign key (committee_id, account_id) references identity.account (committee_id, id) on delete cascade
);
create unique index passkey_credential on identity.passkey (credential_id);
create index passkey_account on identity.passkey (committee_id, account_id, id);
call platform.protect('identity.passkey');

-- Whose passkey it is, before the committee is known.
create function identity.find_passkey(wanted bytea)
    returns table (committee_id uuid, account_id uuid)
    language sql stable security definer rows 1
    set search_path = pg_catalog, pg_temp
    as $$ select p.committee_id, p.account_id from identity.passkey p where p.credential_id = wanted $$;
revoke all on function identity.find_passkey(bytea) from public;
grant execute on function identity.find_passkey(bytea) to ${app_role};

-- Challenges that were given out and not yet answered: digests only, good once and for some minutes. With an account: for
-- adding a passkey to it; without: for signing in.
create table identity.challenge (
    digest     bytea       not null primary key,
    account_id uuid,
    expires_at timestamptz not null
);
grant select, insert, delete on identity.challenge to ${app_role};

create or replace function identity.sweep(before timestamptz) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    swept bigint;
begin
    delete from identity.unknown_login where failed_at < before;
    delete from identity.challenge where expires_at < before;
    delete from identity.session where expires_at < before;
    get diagnostics swept = row_count;
    return swept;
end $$;
