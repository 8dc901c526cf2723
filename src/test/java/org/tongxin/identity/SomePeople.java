package org.tongxin.identity;

import java.util.Set;
import org.springframework.stereotype.Component;
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
    private NewAccount.FirstPassword hash;

    SomePeople(Accounts accounts) {
        this.accounts = accounts;
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
        return Acting.as(Acting.platform(committee), () -> switch (accounts.open(wanted)) {
            case Outcome.Done<OpenedAccount>(OpenedAccount opened) -> new Someone(committee, opened);
            case Outcome.Refused<OpenedAccount> refused -> throw new AssertionError(refused.toString());
            case Outcome.Stale<OpenedAccount> _, Outcome.Missing<OpenedAccount> _ -> throw new AssertionError();
        });
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
