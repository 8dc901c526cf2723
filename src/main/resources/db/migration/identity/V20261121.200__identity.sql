-- Accounts, sessions and tokens. Everything belongs to a committee and stands under row-level security; what must be found
-- before the committee is known (a login, a session cookie, a token) is found by three functions that give one row at most.

create schema if not exists identity;

create table identity.account (
    committee_id         uuid        not null,
    id                   uuid        not null,
    login                text        not null check (login = btrim(login) and length(login) between 2 and 64),
    name                 text        not null check (length(name) between 1 and 100),
    password_hash        text        not null,
    password_changed_at  timestamptz not null,
    must_change_password boolean     not null,
    member_id            uuid,
    unit_id              uuid,
    locale               text        check (locale in ('zh-CN', 'en')),
    big_type             boolean     not null default false,
    failures             int         not null default 0 check (failures >= 0),
    locked_until         timestamptz,
    disabled_at          timestamptz,
    totp_secret          bytea,
    totp_confirmed_at    timestamptz,
    totp_step            bigint      not null default 0,
    opened_at            timestamptz not null,
    last_sign_in_at      timestamptz,
    version              int         not null default 0,
    primary key (committee_id, id),
    check (totp_confirmed_at is null or totp_secret is not null)
);
-- one name, one person in the whole installation: the only index that spans committees, because at sign-in none is known yet
create unique index account_login on identity.account (lower(login));
create index account_by_login on identity.account (committee_id, lower(login), id);
create index account_member on identity.account (committee_id, member_id) where member_id is not null;
create index account_unit on identity.account (committee_id, unit_id) where unit_id is not null;
call platform.protect('identity.account');

create table identity.account_desk (
    committee_id uuid not null,
    account_id   uuid not null,
    desk         text not null,
    primary key (committee_id, account_id, desk),
    foreign key (committee_id, account_id) references identity.account (committee_id, id) on delete cascade
);
-- GB/T 22239-2019: system, security and audit administrator are three different people
create unique index account_desk_one_administration on identity.account_desk (committee_id, account_id)
    where desk in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');
create index account_desk_by_desk on identity.account_desk (committee_id, desk, account_id);
call platform.protect('identity.account_desk');

create table identity.recovery_code (
    committee_id uuid        not null,
    account_id   uuid        not null,
    code_hash    bytea       not null,
    used_at      timestamptz,
    primary key (committee_id, account_id, code_hash),
    foreign key (committee_id, account_id) references identity.account (committee_id, id) on delete cascade
);
call platform.protect('identity.recovery_code');

create table identity.session (
    committee_id  uuid        not null,
    id            uuid        not null,
    account_id    uuid        not null,
    token_hash    bytea       not null check (length(token_hash) = 32),
    started_at    timestamptz not null,
    last_seen_at  timestamptz not null,
    expires_at    timestamptz not null,
    address       text        not null,
    agent         text        not null,
    second_factor text        not null check (second_factor in ('NOT_ASKED', 'AWAITED', 'PASSED')),
    revoked_at    timestamptz,
    primary key (committee_id, id),
    foreign key (committee_id, account_id) references identity.account (committee_id, id) on delete cascade
);
create unique index session_token on identity.session (token_hash);
create index session_account on identity.session (committee_id, account_id, id);
create index session_expiry on identity.session (expires_at);
call platform.protect('identity.session');

create table identity.token (
    committee_id uuid        not null,
    id           uuid        not null,
    account_id   uuid        not null,
    token_hash   bytea       not null check (length(token_hash) = 32),
    label        text        not null check (length(label) between 1 and 80),
    created_at   timestamptz not null,
    last_used_at timestamptz,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    primary key (committee_id, id),
    foreign key (committee_id, account_id) references identity.account (committee_id, id) on delete cascade
);
create unique index token_hash on identity.token (token_hash);
create index token_account on identity.token (committee_id, account_id, id);
call platform.protect('identity.token');
