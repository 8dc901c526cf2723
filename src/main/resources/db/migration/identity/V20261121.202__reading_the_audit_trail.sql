-- The audit administrator reads by time; ids alone will not do, because what is imported carries the time at which it happened.
create index audit_at on platform.audit (committee_id, at desc, id desc);
create index sign_in_attempt_at on identity.sign_in_attempt (at desc, id desc);
