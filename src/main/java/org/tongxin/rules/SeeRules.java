package org.tongxin.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;

/** A person reads the rules as they stand today, and how one of them came to be. */
@UseCase
public class SeeRules {

    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeeRules(Rules rules, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Today's rules. */
    public RuleSet today(Actor who) {
        return rules.on(who.committee(), LocalDate.now(clock));
    }

    /** The values a key was given, latest first. */
    @Transactional(readOnly = true)
    public List<Parameter> history(String key) {
        return jdbc.sql("""
                select key, version, value, source, effective_on from rules.parameter
                 where committee_id = platform.acting_committee() and key = ? order by version desc limit 50""")
                .param(key)
                .query((row, _) -> new Parameter(
                        row.getString("key"),
                        row.getString("value"),
                        row.getString("source"),
                        row.getInt("version"),
                        row.getObject("effective_on", LocalDate.class)))
                .list();
    }
}
