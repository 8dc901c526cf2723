package org.tongxin.proposal.contact;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.AccountId;
import org.tongxin.common.Actor;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.files.FileStore;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Visibility;

/** Who sees a proposal reads its thread; that they have read it is seen by the others (已读). */
@UseCase
public class SeeThread {

    private static final int LATEST = 50;

    private final Proposals proposals;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeeThread(Proposals proposals, FileStore files, JdbcClient jdbc, Clock clock) {
        this.proposals = proposals;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file of a message. */
    public record File(UUID id, String name, long bytes) {}

    /**
     * Something said.
     *
     * @param readers who else has read it
     */
    public record Message(
            UUID id,
            AccountId account,
            String name,
            String side,
            @Nullable UnitId unit,
            String words,
            Instant at,
            List<File> files,
            List<String> readers) {}

    /**
     * The thread.
     *
     * @param earlier how many earlier messages are not shown
     */
    public record Thread(List<Message> messages, long earlier) {}

    /** The latest of the thread, oldest first; that it was opened is noted for the others. */
    @Transactional
    public Optional<Thread> read(Actor who, ProposalId id) {
        if (proposals.find(id, Visibility.of(who)).isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, List<File>> attached = files(id);
        Map<String, UUID> readers = readers(who, id);
        List<Message> latest = new ArrayList<>(jdbc.sql("""
                select m.* from proposal.message m where m.committee_id = platform.acting_committee()
                   and m.proposal_id = ? order by m.id desc limit ?""")
                .param(id.value())
                .param(LATEST)
                .query((row, _) -> {
                    UUID message = row.getObject("id", UUID.class);
                    UUID unit = row.getObject("unit_id", UUID.class);
                    String name = row.getString("name");
                    return new Message(
                            message,
                            new AccountId(row.getObject("account_id", UUID.class)),
                            name,
                            row.getString("side"),
                            unit == null ? null : new UnitId(unit),
                            row.getString("words"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            attached.getOrDefault(message, List.of()),
                            readers.entrySet().stream()
                                    .filter(reader ->
                                            reader.getValue().toString().compareTo(message.toString()) >= 0)
                                    .map(Map.Entry::getKey)
                                    .filter(reader -> !reader.equals(name))
                                    .sorted()
                                    .toList());
                })
                .list());
        java.util.Collections.reverse(latest);
        if (!latest.isEmpty()) {
            note(who, id, latest.getLast().id());
        }
        return Optional.of(new Thread(latest, earlier(id, latest.size())));
    }

    private long earlier(ProposalId id, int shown) {
        return shown < LATEST
                ? 0
                : jdbc.sql("""
                        select count(*) from proposal.message m where m.committee_id = platform.acting_committee()
                           and m.proposal_id = ?""").param(id.value()).query(Long.class).single() - shown;
    }

    private Map<UUID, List<File>> files(ProposalId id) {
        Map<UUID, List<File>> files = new HashMap<>();
        jdbc.sql("""
                select a.message_id, a.id, a.name, a.bytes from proposal.attachment a
                 where a.committee_id = platform.acting_committee() and a.proposal_id = ? order by a.id""")
                .param(id.value())
                .query((row, _) -> files.computeIfAbsent(
                                row.getObject("message_id", UUID.class), _ -> new ArrayList<>())
                        .add(new File(row.getObject("id", UUID.class), row.getString("name"), row.getLong("bytes"))))
                .list();
        return files;
    }

    private Map<String, UUID> readers(Actor who, ProposalId id) {
        Map<String, UUID> readers = new HashMap<>();
        jdbc.sql("""
                select r.name, r.until from proposal.message_read r where r.committee_id = platform.acting_committee()
                   and r.proposal_id = ? and r.account_id <> ?""")
                .param(id.value())
                .param(who.account().value())
                .query((row, _) -> readers.put(row.getString("name"), row.getObject("until", UUID.class)))
                .list();
        return readers;
    }

    /** Written only where it is news. */
    private void note(Actor who, ProposalId id, UUID until) {
        jdbc.sql("""
                insert into proposal.message_read as r (committee_id, proposal_id, account_id, name, until, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?)
                on conflict (committee_id, proposal_id, account_id) do update set until = excluded.until, at = excluded.at
                 where r.until < excluded.until""")
                .param(id.value())
                .param(who.account().value())
                .param(who.name())
                .param(until)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A file's bytes.
     *
     * @param type as what it is given out
     */
    public record Content(String name, String type, long bytes, InputStream in) {}

    /** One file, if its proposal is seen. */
    @Transactional(readOnly = true)
    public Optional<Content> file(Actor who, ProposalId id, UUID file) {
        if (proposals.find(id, Visibility.of(who)).isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select a.name, a.type, a.bytes, a.sha256 from proposal.attachment a
                 where a.committee_id = platform.acting_committee() and a.proposal_id = ? and a.id = ?""")
                .param(id.value())
                .param(file)
                .query((row, _) -> new Content(
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("bytes"),
                        files.open(who.committee(), row.getBytes("sha256"))))
                .optional();
    }
}
