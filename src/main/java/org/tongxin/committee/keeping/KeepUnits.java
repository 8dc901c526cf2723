package org.tongxin.committee.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Register;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/** The register's keeper enters an undertaking unit (承办单位) by hand, corrects its entry, or closes it. */
@UseCase
public class KeepUnits {

    private static final int BRIEF_MAX = 40;

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Register register;
    private final Audit audit;
    private final Clock clock;
    private final Overtaken overtaken;

    KeepUnits(
            JdbcClient jdbc,
            Directories directories,
            Register register,
            Audit audit,
            Clock clock,
            Overtaken overtaken) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
        this.overtaken = overtaken;
    }

    /** The entry as its form shows it. */
    @Transactional(readOnly = true)
    public Optional<UnitSheet> sheet(UnitId id) {
        return jdbc.sql("select * from committee.unit where committee_id = platform.acting_committee() and id = ?")
                .param(id.value())
                .query((row, _) -> new UnitSheet(
                        row.getLong("version"),
                        row.getString("name"),
                        row.getString("short_name"),
                        Objects.toString(row.getObject("parent_id", UUID.class), ""),
                        row.getString("contact_name"),
                        row.getString("contact_phone"),
                        Objects.toString(row.getObject("closed_on", LocalDate.class), "")))
                .optional();
    }

    /** Enters a new unit. */
    @Transactional
    public Outcome<UnitId> enter(Actor who, UnitSheet sheet) {
        List<Reason> wrong = sheet.wrong(directories.of(who.committee()), null);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return Outcome.done(register.open(new Register.NewUnit(
                sheet.name(), brief(sheet), sheet.above().orElse(null), sheet.contact(), sheet.phone())));
    }

    /** Corrects the entry; refused where somebody else has corrected it meanwhile. */
    @Transactional
    public Outcome<UnitId> change(Actor who, UnitId id, UnitSheet sheet) {
        Optional<UnitSheet> before = sheet(id);
        if (before.isEmpty()) {
            return Outcome.missing();
        }
        List<Reason> wrong = sheet.wrong(directories.of(who.committee()), id);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (update(who, id, sheet) == 0) {
            return overtaken.of("committee.unit", id.value());
        }
        audit.record(
                who,
                "ChangeUnit",
                new Audit.Subject("unit", id.value(), sheet.name()),
                Map.of("entry", before.get().toString()),
                Map.of("entry", sheet.toString()));
        directories.changed(who.committee());
        return Outcome.done(id);
    }

    private int update(Actor who, UnitId id, UnitSheet sheet) {
        return jdbc.sql("""
                update committee.unit set version = version + 1, name = :name, short_name = :brief,
                    parent_id = cast(:parent as uuid), contact_name = :contact, contact_phone = :phone,
                    closed_on = cast(:closed as date), changed_by = :by, changed_at = :at
                 where committee_id = platform.acting_committee() and id = :id and version = :version""")
                .param("id", id.value())
                .param("version", sheet.version() == null ? -1L : sheet.version())
                .param("name", sheet.name())
                .param("brief", brief(sheet))
                .param("parent", sheet.above().map(UnitId::toString).orElse(null))
                .param("contact", sheet.contact())
                .param("phone", sheet.phone())
                .param(
                        "closed",
                        Sheets.day(sheet.closed()).map(LocalDate::toString).orElse(null))
                .param("by", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String brief(UnitSheet sheet) {
        return sheet.brief().isEmpty() ? Prose.cut(sheet.name(), BRIEF_MAX) : sheet.brief();
    }
}
