-- An account belongs to a committee that exists, to a member of it or to a unit of it. Checked without a long lock: first
-- for what is written from now on, then for what is there.
alter table identity.account add constraint account_committee
    foreign key (committee_id) references committee.committee not valid;
alter table identity.account add constraint account_member_known
    foreign key (committee_id, member_id) references committee.member not valid;
alter table identity.account add constraint account_unit_known
    foreign key (committee_id, unit_id) references committee.unit not valid;
alter table identity.account validate constraint account_committee;
alter table identity.account validate constraint account_member_known;
alter table identity.account validate constraint account_unit_known;
