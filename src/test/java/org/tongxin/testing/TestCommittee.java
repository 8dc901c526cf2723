package org.tongxin.testing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Founding;
import org.tongxin.committee.Register;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.Ids;
import org.tongxin.common.MemberId;
import org.tongxin.common.Origin;
import org.tongxin.common.Outcome;
import org.tongxin.common.UnitId;
import org.tongxin.identity.Accounts;
import org.tongxin.identity.NewAccount;
import org.tongxin.identity.OpenedAccount;
import org.tongxin.identity.Tokens;
import org.tongxin.platform.Acting;

/** Founds committees for tests, with members, units and people at every desk; each test has one of its own. */
@Component
public class TestCommittee {

    /** Of every account. */
    public static final String PASSWORD = "绿水青山 yunling 就是 2026";

    private final Founding founding;
    private final Register register;
    private final Accounts accounts;
    private final Tokens tokens;
    private final TransactionTemplate transaction;
    private NewAccount.@Nullable FirstPassword hash;

    TestCommittee(
            Founding founding, Register register, Accounts accounts, Tokens tokens, TransactionTemplate transaction) {
        this.founding = founding;
        this.register = register;
        this.accounts = accounts;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /** A founded committee. */
    public final class Founded {

        public final CommitteeId id;
        private int n;

        Founded(CommitteeId id) {
            this.id = id;
        }

        /** A member in office, with an account. */
        public Someone member(String name) {
            n++;
            MemberId member = Acting.as(
                    Acting.platform(id),
                    () -> register.enter(new Register.NewMember(
                            "M" + n, name, "S27", null, "", "", LocalDate.of(2020, 1, 1), false, false, List.of())));
            return open(name, EnumSet.of(Desk.MEMBER, Desk.COSIGNER), member, null);
        }

        /** A unit without people yet. */
        public UnitId unit(String name) {
            return Acting.as(Acting.platform(id), () -> register.open(Register.NewUnit.named(name)));
        }

        /** An officer or a leader of a unit. */
        public Someone of(UnitId unit, Desk desk) {
            return open("某单位" + desk, EnumSet.of(desk), null, unit);
        }

        /** Somebody at a desk of the committee. */
        public Someone at(Desk desk) {
            return open("某" + desk, EnumSet.of(desk), null, null);
        }

        private Someone open(String name, Set<Desk> desks, @Nullable MemberId member, @Nullable UnitId unit) {
            String login = "t" + Ids.next().toString().replace("-", "");
            NewAccount wanted = new NewAccount(login, name, desks, member, unit, hash());
            return Acting.as(Acting.platform(id), () -> switch (accounts.open(wanted)) {
                case Outcome.Done<OpenedAccount>(OpenedAccount opened) ->
                    new Someone(
                            login,
                            new Actor(opened.id(), id, name, desks, member, unit, new Origin("test", "test")),
                            tokens.issue(opened.id(), "test", java.time.Duration.ofDays(700)));
                case Outcome<OpenedAccount> other -> throw new AssertionError(other.toString());
            });
        }
    }

    /** Somebody with an account, and a token for the interface. */
    public record Someone(String login, Actor actor, String token) {

        public MemberId member() {
            return java.util.Objects.requireNonNull(actor.member());
        }

        public UnitId unit() {
            return java.util.Objects.requireNonNull(actor.unit());
        }
    }

    /** A new committee whose sessions cover the years 2010 to 2040, one each. */
    public Founded found() {
        CommitteeId id = CommitteeId.fresh();
        String code = "t" + id.toString().replace("-", "");
        founding.found(new Founding.NewCommittee(
                id, null, Founding.Level.COUNTY, code, new Directory.Names("政协云岭县委员会", "云岭县政协"), List.of("提案委员会")));
        Acting.run(Acting.platform(id), () -> transaction.executeWithoutResult(_ -> openSessions()));
        return new Founded(id);
    }

    private void openSessions() {
        for (int year = 2010; year <= 2040; year++) {
            LocalDate from = LocalDate.of(year, 1, 1);
            register.open(
                    (year - 2010) / 5 + 1,
                    (year - 2010) % 5 + 1,
                    from,
                    LocalDate.of(year, 12, 31),
                    from,
                    from.plusDays(4));
        }
    }

    private synchronized NewAccount.FirstPassword hash() {
        if (hash == null) {
            hash = accounts.hash(PASSWORD);
        }
        return hash;
    }
}
