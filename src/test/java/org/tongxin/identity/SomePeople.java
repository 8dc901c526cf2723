package org.tongxin.identity;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Desk;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;

/** Opens accounts for tests, each in a committee of its own unless told otherwise. */
@Component
class SomePeople {

    static final String PASSWORD = "绿水青山 yunling 就是 2026";

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private NewAccount.FirstPassword hash;

    SomePeople(Accounts accounts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    record Someone(CommitteeId committee, OpenedAccount account) {

        String login() {
            return account.login();
        }
    }

    Someone at(Desk... desks) {
        return at(CommitteeId.fresh(), desks);
    }

    Someone at(CommitteeId committee, Desk... desks) {
        NewAccount wanted = NewAccount.of(login(), "沈禾清", Set.of(desks)).with(hash());
        return open(committee, wanted);
    }

    /** With a one-time password. */
    Someone fresh(Desk... desks) {
        return open(CommitteeId.fresh(), NewAccount.of(login(), "沈禾清", Set.of(desks)));
    }

    Someone open(CommitteeId committee, NewAccount wanted) {
        found(committee);
        return Acting.as(Acting.platform(committee), () -> switch (accounts.open(wanted)) {
            case Outcome.Done<OpenedAccount>(OpenedAccount opened) -> new Someone(committee, opened);
            case Outcome.Refused<OpenedAccount> refused -> throw new AssertionError(refused.toString());
            case Outcome.Stale<OpenedAccount> _, Outcome.Missing<OpenedAccount> _ -> throw new AssertionError();
        });
    }

    /** The committee's row and no more; sectors, sessions and members are other tests' matter. */
    private void found(CommitteeId committee) {
        Acting.run(
                Acting.platform(committee),
                () -> transaction.executeWithoutResult(
                        _ -> jdbc.sql("insert into committee.committee values (:id, null,"
                                        + " 'COUNTY', 't' || replace(:id::text, '-', ''), '政协云岭县委员会', '云岭县政协', now())"
                                        + " on conflict do nothing")
                                .param("id", committee.value())
                                .update()));
    }

    /** Another one at every run: the data folder of the tests is kept between runs. */
    private static String login() {
        return "shen" + Ids.next().toString().replace("-", "");
    }

    private synchronized NewAccount.FirstPassword hash() {
        if (hash == null) {
            hash = accounts.hash(PASSWORD);
        }
        return hash;
    }
}
