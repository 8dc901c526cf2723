package org.tongxin.demo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.MemberId;
import org.tongxin.common.Origin;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.identity.Accounts;
import org.tongxin.identity.NewAccount;
import org.tongxin.identity.OpenedAccount;
import org.tongxin.proposal.importing.Cast;

/** Opens the accounts of the demonstration and lets each of its people act in their own name. */
@Component
class DemoPeople {

    /** Of every demonstration account; there is none of them outside the demonstration. */
    static final String PASSWORD = "tongxin-yunling-2026";

    private final Accounts accounts;

    DemoPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /** One of the committee's own desks. */
    record Seat(String login, String name, Set<Desk> desks) {}

    static final List<Seat> SEATS = List.of(
            new Seat("secretary", "安若素", EnumSet.of(Desk.SECRETARIAT)),
            new Seat("reviewer", "易修远", EnumSet.of(Desk.REVIEWER)),
            new Seat("reviewer2", "闻人杰", EnumSet.of(Desk.REVIEWER)),
            new Seat("assigner", "莫向晚", EnumSet.of(Desk.ASSIGNER)),
            new Seat("supervisor", "唐映雪", EnumSet.of(Desk.SUPERVISOR)),
            new Seat("leader", "祝南山", EnumSet.of(Desk.COMMITTEE_LEADER)),
            new Seat("mayor", "宁致远", EnumSet.of(Desk.LEADER_IN_CHARGE)),
            new Seat("sysadmin", "简行知", EnumSet.of(Desk.SYSTEM_ADMIN)),
            new Seat("secadmin", "成守一", EnumSet.of(Desk.SECURITY_ADMIN)),
            new Seat("auditor", "秦观复", EnumSet.of(Desk.AUDIT_ADMIN)));

    /** Opens one account. */
    Actor open(CommitteeId committee, NewAccount wanted) {
        return switch (accounts.open(wanted)) {
            case Outcome.Done<OpenedAccount>(OpenedAccount opened) ->
                new Actor(
                        opened.id(),
                        committee,
                        wanted.name(),
                        wanted.desks(),
                        wanted.member(),
                        wanted.unit(),
                        new Origin("local", "demo"));
            case Outcome.Refused<OpenedAccount> refused -> throw new IllegalStateException(refused.toString());
            case Outcome.Stale<OpenedAccount> _, Outcome.Missing<OpenedAccount> _ -> throw new IllegalStateException();
        };
    }

    NewAccount.FirstPassword password() {
        return accounts.hash(PASSWORD);
    }

    /** Everybody who acts in the demonstration. */
    static final class Troupe implements Cast {

        final Map<String, Actor> byLogin = new HashMap<>();
        final Map<MemberId, Actor> members = new HashMap<>();
        final Map<UnitId, Actor> officers = new HashMap<>();
        final Map<UnitId, Actor> leaders = new HashMap<>();

        Actor named(String login) {
            return java.util.Objects.requireNonNull(byLogin.get(login), login);
        }

        @Override
        public Actor member(MemberId id) {
            return java.util.Objects.requireNonNull(members.get(id));
        }

        @Override
        public Actor reviewer(int level) {
            return named(level == 1 ? "reviewer" : "reviewer2");
        }

        @Override
        public Actor assigner() {
            return named("assigner");
        }

        @Override
        public Actor officer(UnitId unit) {
            return java.util.Objects.requireNonNull(officers.get(unit));
        }

        @Override
        public Actor leader(UnitId unit) {
            return java.util.Objects.requireNonNull(leaders.get(unit));
        }
    }
}
