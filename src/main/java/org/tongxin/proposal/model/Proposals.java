package org.tongxin.proposal.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.SessionId;
import org.tongxin.proposal.ProposalId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps proposals: read whole by one statement through their viewer, written back where they changed. A save that would
 * overwrite another one is refused.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Proposals {

    private static final String LOAD = text("proposal/load.sql");
    private static final String LOCK = """
        select 1 from proposal.proposal where committee_id = platform.acting_committee() and id = ? for update""";
    private static final String INSERT = """
        insert into proposal.proposal (committee_id, id, version, state, kind, proposer_id, body, sector, channel,
            source, title, situation, analysis, suggestion, category, session_id, serial, filing_no, submissions,
            round, submitted_at, filed_at, transferred_at, replied_at, ended_at, changed_at, changed_by, lead_unit,
            grade, clock_kind, clock_started, clock_stopped, due_on, merged_into,
            waiver, intake, warrant_words, warrant_by, warrant_at, struck_at)
        values (platform.acting_committee(), :id, 1, :state, :kind, :proposer, :body, :sector, :channel, :source,
            :title, :situation, :analysis, :suggestion, :category, :session, :serial, :filing, :submissions, :round,
            :submitted, :filed, :transferred, :replied, :ended, :changedAt, :changedBy, :lead, :grade, :clock,
            :clockStarted, :clockStopped, :due, :mergedInto, :waiver, :intake, :warrantWords, :warrantBy,
            :warrantAt, :struckAt)""";
    private static final String UPDATE = """
        update proposal.proposal set version = version + 1, state = :state, kind = :kind, title = :title,
            situation = :situation, analysis = :analysis, suggestion = :suggestion, category = :category,
            session_id = :session, serial = :serial, filing_no = :filing, submissions = :submissions, round = :round,
            submitted_at = :submitted, filed_at = :filed, transferred_at = :transferred, replied_at = :replied,
            ended_at = :ended, changed_at = :changedAt, changed_by = :changedBy, lead_unit = :lead, grade = :grade,
            clock_kind = :clock, clock_started = :clockStarted, clock_stopped = :clockStopped, due_on = :due,
            merged_into = :mergedInto, waiver = :waiver, intake = :intake, warrant_words = :warrantWords, warrant_by = :warrantBy,
            warrant_at = :warrantAt, struck_at = :struckAt
        where committee_id = platform.acting_committee() and id = :id and version = :version""";
    private static final String WORDS = """
        insert into proposal.words (committee_id, proposal_id, words)
        values (platform.acting_committee(), ?, array_to_tsvector(?))
        on conflict (committee_id, proposal_id) do update set words = excluded.words""";

    private static final String OPEN = """
        insert into proposal.open_page (committee_id, proposal_id, title, situation, analysis, suggestion, reply, extent,
            opened_at, words)
        values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, array_to_tsvector(?))
        on conflict (committee_id, proposal_id) do update set title = excluded.title, situation = excluded.situation,
            analysis = excluded.analysis, suggestion = excluded.suggestion, reply = excluded.reply,
            extent = excluded.extent, opened_at = excluded.opened_at, words = excluded.words""";
    private static final String CLOSE =
            "delete from proposal.open_page where committee_id = platform.acting_committee() and proposal_id = ?";

    private static final String LIKENESS = """
        insert into proposal.likeness (committee_id, proposal_id, bands, made) values (platform.acting_committee(), ?, ?, ?)
        on conflict (committee_id, proposal_id) do update set bands = excluded.bands, made = excluded.made""";

    private static final String NAMES = """
        insert into proposal.title_name (committee_id, name, proposal_id)
        select platform.acting_committee(), n, p from unnest(cast(? as int[])) n cross join cast(? as uuid) p
        on conflict do nothing""";
    private static final String OLD = """
        select p.id, p.title, p.situation, p.analysis, p.suggestion from proposal.proposal p
         where p.committee_id = platform.acting_committee() and p.id in (select l.proposal_id from proposal.likeness l
               where l.committee_id = platform.acting_committee() and l.made < ?) limit ?""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Parts parts;

    Proposals(JdbcClient jdbc, JsonMapper json, Parts parts) {
        this.jdbc = jdbc;
        this.json = json;
        this.parts = parts;
    }

    /** The proposal, if this viewer sees it. */
    @Transactional(readOnly = true)
    public Optional<Proposal> find(ProposalId id, Visibility viewer) {
        return viewer.bind(jdbc.sql(LOAD + viewer.sql()).param("id", id.value()))
                .query(String.class)
                .optional()
                .map(document -> json.readValue(document, Stored.class).wake());
    }

    /** The same, held until the transaction ends, so that of two people acting at once the second reads the first's act. */
    public Optional<Proposal> hold(ProposalId id, Visibility viewer) {
        // a statement of its own: only the next one sees what the other transaction wrote to the parts
        jdbc.sql(LOCK).param(id.value()).query().listOfRows();
        return find(id, viewer);
    }

    /** The one with that number in the receipt book of a session, if this viewer sees it. */
    @Transactional(readOnly = true)
    public Optional<ProposalId> bySerial(SessionId session, int serial, Visibility viewer) {
        return viewer.bind(jdbc.sql("""
                        select p.id from proposal.proposal p where p.committee_id = platform.acting_committee()
                           and p.session_id = :session and p.serial = :serial and\s""" + viewer.sql())
                        .param("session", session.value())
                        .param("serial", serial))
                .query(UUID.class)
                .optional()
                .map(ProposalId::new);
    }

    /** Writes what changed; false where somebody else has saved it since it was read. */
    public boolean save(Proposal p, Regulation regulation) {
        Taken last = p.taken().getLast();
        Map<String, @Nullable Object> row = row(p, regulation, last.at(), last.name());
        int written = jdbc.sql(p.version() == 0 ? INSERT : UPDATE).params(row).update();
        if (written == 0) {
            return false;
        }
        parts.write(p, regulation);
        // a past case is entered with all its steps in one save: its submission need not be the last of them
        if (p.taken().stream().anyMatch(taken -> taken.step() == Step.PUBLISH)) {
            open(p);
        }
        if (p.taken().stream().anyMatch(taken -> taken.step() == Step.SUBMIT)) {
            index(p);
        }
        return true;
    }

    /** What the public reads: one row while anything is open, none otherwise. */
    private void open(Proposal p) {
        Publication decided = p.publications().getLast();
        if (!decided.isOpen()) {
            jdbc.sql(CLOSE).param(p.id().value()).update();
            return;
        }
        Text text = decided.text();
        String whole =
                String.join("\n", text.title(), text.situation(), text.analysis(), text.suggestion(), decided.reply());
        jdbc.sql(OPEN)
                .param(p.id().value())
                .param(text.title())
                .param(text.situation())
                .param(text.analysis())
                .param(text.suggestion())
                .param(decided.reply())
                .param(decided.extent().name())
                .param(moment(decided.at()))
                .param(Words.of(whole).toArray(String[]::new))
                .update();
    }

    private void index(Proposal p) {
        Text text = p.text();
        String whole = String.join("\n", text.title(), text.situation(), text.analysis(), text.suggestion());
        Set<String> words = Words.of(whole);
        jdbc.sql(WORDS)
                .param(p.id().value())
                .param(words.toArray(String[]::new))
                .update();
        likeness(p.id().value(), text);
    }

    private void likeness(UUID id, Text text) {
        jdbc.sql(LIKENESS)
                .param(id)
                .param(Likeness.bands(text))
                .param(Likeness.WAY)
                .update();
        jdbc.sql(NAMES).param(Likeness.names(text)).param(id).update();
    }

    /** Makes signatures anew that were made in an older way, so many at a time; tells how many it made. */
    public int renewLikeness(int most) {
        record Old(UUID id, Text text) {}
        List<Old> old = jdbc.sql(OLD)
                .param(Likeness.WAY)
                .param(most)
                .query((row, _) -> new Old(
                        row.getObject("id", UUID.class),
                        new Text(
                                row.getString("title"),
                                row.getString("situation"),
                                row.getString("analysis"),
                                row.getString("suggestion"))))
                .list();
        old.forEach(each -> likeness(each.id(), each.text()));
        return old.size();
    }

    private static Map<String, @Nullable Object> row(Proposal p, Regulation regulation, Instant at, String by) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", p.id().value());
        row.put("version", p.version());
        row.put("state", p.state().name());
        row.put("changedAt", moment(at));
        row.put("changedBy", by);
        row.put("submissions", p.submissions);
        row.put("round", p.round);
        row.put("category", p.category());
        row.put("waiver", p.waiver);
        row.put("intake", p.intake == null ? null : p.intake.name());
        row.put("warrantWords", p.warrant == null ? null : p.warrant.words());
        row.put("warrantBy", p.warrant == null ? null : p.warrant.by());
        row.put("warrantAt", p.warrant == null ? null : moment(p.warrant.at()));
        row.put(
                "struckAt",
                p.strikeOffs().stream()
                        .filter(StrikeOff::struck)
                        .findFirst()
                        .map(each -> moment(each.decidedAt()))
                        .orElse(null));
        row.put("mergedInto", p.mergedInto == null ? null : p.mergedInto.value());
        origin(row, p);
        text(row, p.text());
        numbers(row, p.numbers());
        dates(row, p.dates());
        listed(row, p, regulation);
        return row;
    }

    private static void origin(Map<String, @Nullable Object> row, Proposal p) {
        row.put("kind", p.origin().kind().name());
        row.put("proposer", p.origin().proposer().value());
        row.put("body", p.origin().body());
        row.put("sector", p.origin().sector());
        row.put("channel", p.origin().channel().name());
        row.put("source", p.origin().source());
    }

    private static void text(Map<String, @Nullable Object> row, Text text) {
        row.put("title", text.title());
        row.put("situation", text.situation());
        row.put("analysis", text.analysis());
        row.put("suggestion", text.suggestion());
    }

    private static void numbers(Map<String, @Nullable Object> row, Proposal.Numbers numbers) {
        row.put("session", numbers.session() == null ? null : numbers.session().value());
        row.put("serial", numbers.serial());
        row.put("filing", numbers.filing());
    }

    private static void dates(Map<String, @Nullable Object> row, Proposal.Milestones dates) {
        row.put("submitted", moment(dates.submitted()));
        row.put("filed", moment(dates.filed()));
        row.put("transferred", moment(dates.transferred()));
        row.put("replied", moment(dates.replied()));
        row.put("ended", moment(dates.ended()));
    }

    private static void listed(Map<String, @Nullable Object> row, Proposal p, Regulation regulation) {
        Optional<RunningClock> clock = p.awaited();
        row.put("lead", p.lead().map(part -> (Object) part.unit().value()).orElse(null));
        row.put("grade", p.replies().isEmpty() ? null : grade(p.replies().getLast()));
        row.put("clock", clock.map(running -> (Object) running.kind().name()).orElse(null));
        row.put(
                "clockStarted",
                clock.map(running -> (Object) running.deadline().startedOn()).orElse(null));
        row.put(
                "clockStopped",
                clock.map(running -> running.deadline().isStopped()).orElse(false));
        row.put(
                "due",
                clock.map(running -> (Object) running.deadline().dueOn(regulation.calendar()))
                        .orElse(null));
    }

    private static @Nullable String grade(Reply reply) {
        Grade grade = reply.sheet().grade();
        return reply.state() == ReplyState.ISSUED && grade != null ? grade.name() : null;
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The session's counters, one locked row each. */
    @Repository
    static class Counters implements Numbering {

        private static final String NEXT = """
            insert into proposal.counter as c (committee_id, session_id, book, last)
            values (platform.acting_committee(), ?, ?, 1)
            on conflict (committee_id, session_id, book) do update set last = c.last + 1
            returning last""";

        private final JdbcClient jdbc;

        Counters(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public int nextSerial(org.tongxin.common.SessionId session) {
            return next(session.value(), "SERIAL");
        }

        @Override
        public int nextFilingNo(org.tongxin.common.SessionId session) {
            return next(session.value(), "FILING");
        }

        private int next(UUID session, String book) {
            return jdbc.sql(NEXT)
                    .param(session)
                    .param(book)
                    .query(Integer.class)
                    .single();
        }
    }
}
