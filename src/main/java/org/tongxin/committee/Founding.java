package org.tongxin.committee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Ids;
import org.tongxin.platform.Acting;

/** Founds committees: with their place in the tree, the national sectors and their special committees. */
@Service
public class Founding {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Founding(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A committee to be founded.
     *
     * @param parent the committee above it, if it is kept here too
     * @param level NATIONAL, PROVINCIAL, MUNICIPAL or COUNTY
     * @param code short name for addresses, unique in the installation
     * @param specialCommittees names of its special committees
     */
    public record NewCommittee(
            CommitteeId id,
            @Nullable CommitteeId parent,
            Level level,
            String code,
            Directory.Names names,
            List<String> specialCommittees) {}

    /** The levels of committees (层级). */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        MUNICIPAL,
        COUNTY
    }

    /** A committee as the installation lists it. */
    public record Known(CommitteeId id, String code, String shortName) {}

    /** Founds it, acting as the platform for it. */
    public void found(NewCommittee wanted) {
        Acting.run(
                Acting.platform(wanted.id()),
                () -> transaction.executeWithoutResult(_ -> {
                    committee(wanted);
                    sectors();
                    wanted.specialCommittees().forEach(this::specialCommittee);
                }));
    }

    /** All committees of this installation, oldest first. */
    public List<Known> all() {
        return jdbc.sql("select * from committee.all_committees()")
                .query((row, _) -> new Known(
                        new CommitteeId(row.getObject("committee_id", java.util.UUID.class)),
                        row.getString("code"),
                        row.getString("short_name")))
                .list();
    }

    private void committee(NewCommittee wanted) {
        jdbc.sql("insert into committee.committee values (?, ?, ?, ?, ?, ?, ?)")
                .param(wanted.id().value())
                .param(wanted.parent() == null ? null : wanted.parent().value())
                .param(wanted.level().name())
                .param(wanted.code())
                .param(wanted.names().full())
                .param(wanted.names().brief())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void sectors() {
        for (String line : lines()) {
            String[] cells = line.split(",", 3);
            jdbc.sql("insert into committee.sector values (platform.acting_committee(), ?, ?, ?, false)")
                    .param(cells[0])
                    .param(cells[1])
                    .param(cells[2])
                    .update();
        }
    }

    private void specialCommittee(String name) {
        jdbc.sql("insert into committee.special_committee values (platform.acting_committee(), ?, ?)")
                .param(Ids.next())
                .param(name)
                .update();
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("committee/sectors.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
