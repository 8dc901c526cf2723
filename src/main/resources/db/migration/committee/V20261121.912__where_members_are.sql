-- Where a member says they are at home, as far as they want it known: a district, a township; never an address.
alter table committee.member add column based_in text not null default '' check (length(based_in) <= 20);
