package org.tongxin.register.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.platform.Acting;
import org.tongxin.register.Senders;
import org.tongxin.rules.Rules;

/**
 * Erases who booked, so many days after the day they booked as the rule says, and by what the senders of past days were counted
 * (个人信息最小必要). Run by a job, committee by committee.
 */
@Component
public class ForgetBookers {

    private final JdbcClient jdbc;
    private final Senders senders;
    private final Rules rules;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetBookers(JdbcClient jdbc, Senders senders, Rules rules, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Erases what is to be erased today, for the acting committee; gives how many that were. */
    public int forget() {
        LocalDate today = LocalDate.now(clock);
        int days = rules.on(Acting.required().committee(), today).number("booking.contactKeptDays");
        return Objects.requireNonNull(transaction.execute(_ -> {
            senders.forgetBefore(today);
            return jdbc.sql("""
                    delete from register.booker k using register.booking b
                     where k.committee_id = platform.acting_committee() and b.committee_id = k.committee_id
                       and b.id = k.booking_id and b.day < ?""").param(today.minusDays(days)).update();
        }));
    }
}
