package org.tongxin.proposal.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.model.Visibility;

/** The secretariat prints what was filed in a session: a catalogue as a table, and the digest with texts and replies. */
@UseCase
public class PrintDigest {

    /** Rows read at a time. */
    static final int STRETCH = 200;

    private final JdbcClient jdbc;

    PrintDigest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One filed proposal.
     *
     * @param reply the latest reply; empty: none was issued
     * @param work the first proposer's latest word on the work; null: none
     * @param verdict of the last look back
     */
    public record Entry(
            int filing,
            Text text,
            String kind,
            @Nullable String body,
            MemberId proposer,
            int cosigners,
            @Nullable String category,
            State state,
            @Nullable UnitId lead,
            @Nullable String grade,
            String reply,
            @Nullable Instant repliedAt,
            @Nullable String work,
            @Nullable String result,
            int promises,
            int kept,
            @Nullable String verdict,
            @Nullable String extent) {}

    /** How many were filed in a session, by category. */
    public record Counted(@Nullable String category, int filed) {}

    /** The categories of a session with how many were filed in each. */
    @Transactional(readOnly = true)
    public List<Counted> counts(Actor who, SessionId session) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql("""
                        select p.category, count(*) as n from proposal.proposal p
                         where p.committee_id = platform.acting_committee() and p.session_id = :session
                           and p.filing_no is not null and (%s) group by 1 order by 2 desc, 1""".formatted(viewer.sql())).param("session", session.value()))
                .query((row, _) -> new Counted(row.getString("category"), row.getInt("n")))
                .list();
    }

    /**
     * The next stretch in the order of the filing numbers.
     *
     * @param category only that one; null: all
     * @param after the filing number of the last one read; 0: from the beginning
     */
    @Transactional(readOnly = true)
    public List<Entry> entries(Actor who, SessionId session, @Nullable String category, int after) {
        Visibility viewer = Visibility.of(who);
        return viewer.bind(jdbc.sql("""
                        select p.filing_no, p.title, p.situation, p.analysis, p.suggestion, p.kind, p.body, p.proposer_id,
                               p.category, p.state, p.lead_unit, p.grade, p.replied_at,
                               (select count(*) from proposal.cosigner c where c.committee_id = p.committee_id
                                   and c.proposal_id = p.id and c.answer = 'AGREED') as cosigners,
                               a.body as reply, g.work, g.result, m.promises, m.kept, l.verdict, b.extent
                          from proposal.proposal p
                          left join lateral (select r.body from proposal.reply r where r.committee_id = p.committee_id
                               and r.proposal_id = p.id and r.state = 'ISSUED' order by r.round desc limit 1) a on true
                          left join lateral (select t.work, t.result from proposal.rating t
                               where t.committee_id = p.committee_id and t.proposal_id = p.id
                                 and t.member_id = p.proposer_id order by t.round desc limit 1) g on true
                          left join lateral (select count(*) as promises, count(*) filter (where s.stands = 'KEPT') as kept
                                from proposal.promise s where s.committee_id = p.committee_id and s.proposal_id = p.id
                                 and s.stands <> 'DRAFT') m on true
                          left join lateral (select k.verdict from proposal.look_back k where k.committee_id = p.committee_id
                               and k.proposal_id = p.id order by k.no desc limit 1) l on true
                          left join lateral (select u.extent from proposal.publication u where u.committee_id = p.committee_id
                               and u.proposal_id = p.id order by u.no desc limit 1) b on true
                         where p.committee_id = platform.acting_committee() and p.session_id = :session
                           and p.filing_no > :after and (cast(:category as text) is null or p.category = :category)
                           and (%s) order by p.filing_no limit %d""".formatted(viewer.sql(), STRETCH))
                        .param("session", session.value())
                        .param("after", after)
                        .param("category", category))
                .query((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        UUID lead = row.getObject("lead_unit", UUID.class);
        OffsetDateTime replied = row.getObject("replied_at", OffsetDateTime.class);
        String reply = row.getString("reply");
        return new Entry(
                row.getInt("filing_no"),
                new Text(
                        row.getString("title"),
                        row.getString("situation"),
                        row.getString("analysis"),
                        row.getString("suggestion")),
                row.getString("kind"),
                row.getString("body"),
                new MemberId(row.getObject("proposer_id", UUID.class)),
                row.getInt("cosigners"),
                row.getString("category"),
                State.valueOf(row.getString("state")),
                lead == null ? null : new UnitId(lead),
                row.getString("grade"),
                reply == null ? "" : reply,
                replied == null ? null : replied.toInstant(),
                row.getString("work"),
                row.getString("result"),
                row.getInt("promises"),
                row.getInt("kept"),
                row.getString("verdict"),
                row.getString("extent"));
    }
}
