package org.tongxin.notice.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;

/** A person has read a notice, or all of them (已读). */
@UseCase
public class ReadNotices {

    /**
     * What is still being written carries its moment already. The mark stays so far behind the present that it never passes over
     * something nobody could have seen; what is newer is marked one by one.
     */
    private static final Duration BEHIND = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes that one was read and tells where it opens; nothing where this person was not told it. */
    @Transactional
    public Optional<String> open(Actor who, UUID id) {
        Optional<String> href = jdbc.sql("""
                select n.href from notice.notice n where n.committee_id = platform.acting_committee() and n.id = :id
                   and n.audience = any(:mine) limit 1""")
                .param("id", id)
                .param("mine", NoticeViews.mine(who))
                .query(String.class)
                .optional();
        if (href.isPresent()) {
            mark(who, "n.id = :one", id);
        }
        return href;
    }

    /** Notes that everything this person was told so far was read. */
    @Transactional
    public void all(Actor who) {
        OffsetDateTime until = clock.instant().minus(BEHIND).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into notice.reader as r (committee_id, account_id, read_until)
                values (platform.acting_committee(), ?, ?)
                on conflict (committee_id, account_id) do update set read_until = greatest(r.read_until, excluded.read_until)""").param(who.account().value()).param(until).update();
        jdbc.sql("""
                delete from notice.seen s where s.committee_id = platform.acting_committee() and s.account_id = ?
                   and s.at <= ?""").param(who.account().value()).param(until).update();
        mark(who, "n.at > :one", until);
    }

    private void mark(Actor who, String which, Object value) {
        jdbc.sql("""
                insert into notice.seen (committee_id, account_id, notice_id, at)
                select distinct n.committee_id, cast(:account as uuid), n.id, n.at from notice.notice n
                 where n.committee_id = platform.acting_committee() and n.audience = any(:mine) and\s""" + which + " on conflict (committee_id, account_id, notice_id) do nothing")
                .param("account", who.account().value())
                .param("mine", NoticeViews.mine(who))
                .param("one", value)
                .update();
    }
}
