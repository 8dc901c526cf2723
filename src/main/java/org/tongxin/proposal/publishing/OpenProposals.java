package org.tongxin.proposal.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.LookBack;
import org.tongxin.proposal.model.PersonalData;
import org.tongxin.proposal.model.Pledge;
import org.tongxin.proposal.model.State;
import org.tongxin.proposal.model.Words;

/**
 * What the public reads of proposals (提案公开): only what a decision opened, and never the original text. What stands beside it, where a
 * proposal stands and whether it was done, is read as it is now.
 */
@Component
@Transactional(readOnly = true)
public class OpenProposals {

    /** Rows of a page. */
    public static final int PAGE = 15;

    private static final int MOST = 1000;

    private static final String COLUMNS = """
        select o.proposal_id, o.title, o.reply, o.opened_at, p.state, p.session_id, p.serial, p.filing_no, p.proposer_id, p.body,
               p.lead_unit, p.grade, p.replied_at, p.due_on,
               (select count(*) from proposal.cosigner c where c.committee_id = p.committee_id and c.proposal_id = p.id
                   and c.answer = 'AGREED') as cosigners,
               (select count(*) from proposal.promise m where m.committee_id = p.committee_id and m.proposal_id = p.id
                   and m.stands <> 'DRAFT') as promises,
               (select count(*) from proposal.promise m where m.committee_id = p.committee_id and m.proposal_id = p.id
                   and m.stands = 'KEPT') as kept,
               (select count(*) from proposal.promise m where m.committee_id = p.committee_id and m.proposal_id = p.id
                   and m.stands = 'OPEN' and m.due_now < :today) as overdue,
               (select max(m.due_now) from proposal.promise m where m.committee_id = p.committee_id
                   and m.proposal_id = p.id and m.stands in ('OPEN', 'CLAIMED')) as last_due,
               (select l.verdict from proposal.look_back l where l.committee_id = p.committee_id and l.proposal_id = p.id
                 order by l.no desc limit 1) as verdict""";

    private static final String FROM = """
         from proposal.open_page o
         join proposal.proposal p on p.committee_id = o.committee_id and p.id = o.proposal_id
        where o.committee_id = platform.acting_committee()""";

    private static final String OVERDUE = """
         and exists (select 1 from proposal.promise m where m.committee_id = o.committee_id
             and m.proposal_id = o.proposal_id and m.stands = 'OPEN' and m.due_now < :today)""";

    private static final String DONE = """
         and (select l.verdict from proposal.look_back l where l.committee_id = o.committee_id
             and l.proposal_id = o.proposal_id order by l.no desc limit 1) = 'DONE'""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which part of the list. */
    public enum Show {
        /** 最近更新. */
        LATEST,
        /** 已办成: found done by somebody who looked. */
        DONE,
        /** 承诺过期. */
        OVERDUE
    }

    /**
     * One open proposal in the list.
     *
     * @param reply what of the reply is open; empty: nothing
     * @param due until when a step is awaited now, if one is
     * @param lastDue the latest day of a promise that is not kept yet
     */
    public record Row(
            ProposalId id,
            String title,
            String reply,
            Instant openedAt,
            State state,
            @Nullable SessionId session,
            @Nullable Integer serial,
            @Nullable Integer filing,
            MemberId proposer,
            @Nullable String body,
            int cosigners,
            @Nullable UnitId unit,
            @Nullable Grade grade,
            @Nullable Instant repliedAt,
            @Nullable LocalDate due,
            int promises,
            int kept,
            int overdue,
            @Nullable LocalDate lastDue,
            LookBack.@Nullable Verdict verdict) {}

    /** A promise as the public reads it. */
    public record Given(
            String text,
            Pledge.Standing standing,
            @Nullable LocalDate due,
            @Nullable Integer percent) {}

    /**
     * An open proposal.
     *
     * @param given its promises, where the reply is open
     */
    public record Page(
            Row row,
            String situation,
            String analysis,
            String suggestion,
            String extent,
            List<Given> given,
            @Nullable Instant submittedAt,
            @Nullable Instant filedAt,
            @Nullable Instant transferredAt) {}

    /** A page of the list with the counts above it, each counted up to a thousand. */
    public record Listed(
            List<Row> rows,
            int open,
            int done,
            int overdue,
            @Nullable String next) {}

    /** The latest decisions first, or what a search finds among the words that are open. */
    public Listed list(Show show, String typed, @Nullable String after) {
        Map<String, Object> values = new HashMap<>(Map.of("today", LocalDate.now(clock)));
        String where = switch (show) {
            case LATEST -> "";
            case DONE -> DONE;
            case OVERDUE -> OVERDUE;
        };
        String query = Words.query(typed);
        if (!query.isEmpty()) {
            where += " and o.proposal_id in (select proposal.found_open(cast(:query as tsquery), 500))";
            values.put("query", query);
        }
        String more = cursor(after, values);
        List<Row> rows = jdbc.sql(
                        COLUMNS + FROM + where + more + " order by o.opened_at desc, o.proposal_id limit " + (PAGE + 1))
                .params(values)
                .query((row, _) -> row(row))
                .list();
        Row last = rows.size() > PAGE ? rows.get(PAGE - 1) : null;
        return new Listed(
                rows.subList(0, Math.min(PAGE, rows.size())),
                count(""),
                count(DONE),
                count(OVERDUE),
                last == null ? null : last.openedAt() + "~" + last.id());
    }

    private int count(String where) {
        return jdbc.sql("select count(*) from (select 1" + FROM + where + " limit " + MOST + ") c")
                .params(Map.of("today", LocalDate.now(clock)))
                .query(Integer.class)
                .single();
    }

    /** A cursor that no page gave is the first page. */
    private static String cursor(@Nullable String after, Map<String, Object> values) {
        String[] parts = after == null ? new String[0] : after.split("~", 2);
        UUID id = parts.length == 2 ? org.tongxin.common.Typed.id(parts[1], value -> value) : null;
        try {
            if (id == null) {
                return "";
            }
            values.put("afterAt", Instant.parse(parts[0]).atOffset(java.time.ZoneOffset.UTC));
            values.put("afterId", id);
            return " and (o.opened_at < :afterAt or (o.opened_at = :afterAt and o.proposal_id > :afterId))";
        } catch (java.time.DateTimeException _) {
            return "";
        }
    }

    /** One of them, if it is open. */
    public Optional<Page> find(ProposalId id) {
        return jdbc.sql(COLUMNS + ", o.situation, o.analysis, o.suggestion, o.extent, p.submitted_at, p.filed_at,"
                        + " p.transferred_at" + FROM + " and o.proposal_id = :id")
                .params(Map.of("today", LocalDate.now(clock), "id", id.value()))
                .query((row, _) -> new Page(
                        row(row),
                        row.getString("situation"),
                        row.getString("analysis"),
                        row.getString("suggestion"),
                        row.getString("extent"),
                        row.getString("reply").isEmpty() ? List.of() : given(id),
                        moment(row, "submitted_at"),
                        moment(row, "filed_at"),
                        moment(row, "transferred_at")))
                .optional();
    }

    private List<Given> given(ProposalId id) {
        return jdbc.sql("""
                select m.body, m.stands, m.due_now, m.percent from proposal.promise m
                 where m.committee_id = platform.acting_committee() and m.proposal_id = ? and m.stands <> 'DRAFT'
                 order by m.round, m.no""")
                .param(id.value())
                .query((row, _) -> new Given(
                        // a promise is part of the reply, whose words were looked at; numbers are covered here too
                        PersonalData.covered(row.getString("body")),
                        Pledge.Standing.valueOf(row.getString("stands")),
                        row.getObject("due_now", LocalDate.class),
                        row.getObject("percent", Integer.class)))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        UUID unit = row.getObject("lead_unit", UUID.class);
        String grade = row.getString("grade");
        String verdict = row.getString("verdict");
        return new Row(
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                row.getString("title"),
                row.getString("reply"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                session == null ? null : new SessionId(session),
                row.getObject("serial", Integer.class),
                row.getObject("filing_no", Integer.class),
                new MemberId(row.getObject("proposer_id", UUID.class)),
                row.getString("body"),
                row.getInt("cosigners"),
                unit == null ? null : new UnitId(unit),
                grade == null ? null : Grade.valueOf(grade),
                moment(row, "replied_at"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("promises"),
                row.getInt("kept"),
                row.getInt("overdue"),
                row.getObject("last_due", LocalDate.class),
                verdict == null ? null : LookBack.Verdict.valueOf(verdict));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
