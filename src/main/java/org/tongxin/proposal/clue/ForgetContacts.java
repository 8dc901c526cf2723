package org.tongxin.proposal.clue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.platform.Acting;
import org.tongxin.rules.Rules;

/**
 * Erases how senders of clues may be reached, so many days after the decision as the rule says, and by which the clues of past days
 * were counted (个人信息最小必要). Run by a job, committee by committee.
 */
@Component
public class ForgetContacts {

    private final JdbcClient jdbc;
    private final Sending sending;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetContacts(JdbcClient jdbc, Sending sending, Rules rules, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.sending = sending;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Erases what is to be erased today, for the acting committee; gives how many contacts that were. */
    public int forget() {
        LocalDate today = LocalDate.now(clock);
        int days = rules.on(Acting.required().committee(), today).number("clue.contactKeptDays");
        Instant before = today.minusDays(days).atStartOfDay(clock.getZone()).toInstant();
        return Objects.requireNonNull(transaction.execute(_ -> {
            sending.forgetBefore(today);
            return jdbc.sql("""
                    delete from proposal.clue_contact k using proposal.clue c
                     where k.committee_id = platform.acting_committee() and c.committee_id = k.committee_id
                       and c.id = k.clue_id and c.decided_at < ?""").param(Clues.at(before)).update();
        }));
    }
}
