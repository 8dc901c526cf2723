package org.tongxin.notice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.notice.Topic;

/** A person chooses which topics they are told of; duties always come. */
@UseCase
public class ChooseNotices {

    private final JdbcClient jdbc;

    ChooseNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps these topics on and switches the others off; an unknown one, or a duty among them, is refused. */
    @Transactional
    public Outcome<Set<Topic>> keep(Actor who, List<String> on) {
        Set<Topic> off = new TreeSet<>(SeeNotices.choosable());
        List<String> unknown = new ArrayList<>();
        for (String code : on) {
            if (!off.removeIf(topic -> topic.name().equals(code))) {
                unknown.add(code);
            }
        }
        if (!unknown.isEmpty()) {
            return Outcome.refused(Reason.at("topic", "notice.refused.topic"));
        }
        jdbc.sql("""
                insert into notice.reader as r (committee_id, account_id, off)
                values (platform.acting_committee(), ?, ?)
                on conflict (committee_id, account_id) do update set off = excluded.off""")
                .param(who.account().value())
                .param(off.stream().map(Topic::name).toArray(String[]::new))
                .update();
        return Outcome.done(off);
    }
}
