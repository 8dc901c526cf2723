package org.tongxin.committee.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Register;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.platform.Audit;

/** The register's keeper enters a member by hand and corrects an entry (委员名册). */
@UseCase
public class KeepMembers {

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Register register;
    private final Audit audit;
    private final Clock clock;
    private final Overtaken overtaken;

    KeepMembers(
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
    public Optional<MemberSheet> sheet(MemberId id) {
        return jdbc.sql("""
                select m.*, c.name as special_name from committee.member m left join committee.special_committee c
                    on c.committee_id = m.committee_id and c.id = m.special_committee
                 where m.committee_id = platform.acting_committee() and m.id = ?""").param(id.value()).query(KeepMembers::sheet).optional();
    }

    private static MemberSheet sheet(ResultSet row, int n) throws SQLException {
        LocalDate until = row.getObject("term_until", LocalDate.class);
        String[] skills = (String[]) row.getArray("skills").getArray();
        return new MemberSheet(
                row.getLong("version"),
                row.getString("number"),
                row.getString("name"),
                row.getString("sector"),
                row.getString("special_name"),
                row.getString("post"),
                row.getString("phone"),
                row.getObject("term_from", LocalDate.class).toString(),
                until == null ? "" : until.toString(),
                String.valueOf(row.getBoolean("standing")),
                String.valueOf(row.getBoolean("leader")),
                String.join("、", skills));
    }

    /** Enters a new member, active from the first day of office. */
    @Transactional
    public Outcome<MemberId> enter(Actor who, MemberSheet sheet) {
        List<Reason> wrong = sheet.wrong(directories.of(who.committee()), null);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        MemberId id = register.enter(new Register.NewMember(
                sheet.number(),
                sheet.name(),
                sheet.sector(),
                sheet.special().isEmpty() ? null : sheet.special(),
                sheet.post(),
                sheet.phone(),
                Sheets.day(sheet.from()).orElseThrow(),
                "true".equals(sheet.standing()),
                "true".equals(sheet.leader()),
                sheet.skillList()));
        update(who, id, sheet, 1);
        return Outcome.done(id);
    }

    /** Corrects the entry; refused where somebody else has corrected it meanwhile. */
    @Transactional
    public Outcome<MemberId> change(Actor who, MemberId id, MemberSheet sheet) {
        Optional<MemberSheet> before = sheet(id);
        if (before.isEmpty()) {
            return Outcome.missing();
        }
        List<Reason> wrong = sheet.wrong(directories.of(who.committee()), id);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        long version = sheet.version() == null ? -1 : sheet.version();
        if (update(who, id, sheet, version) == 0) {
            return overtaken.of("committee.member", id.value());
        }
        audit.record(
                who,
                "ChangeMember",
                new Audit.Subject("member", id.value(), sheet.name()),
                Map.of("entry", before.get().toString()),
                Map.of("entry", sheet.toString()));
        directories.changed(who.committee());
        return Outcome.done(id);
    }

    private int update(Actor who, MemberId id, MemberSheet sheet, long version) {
        return jdbc.sql("""
                update committee.member set version = version + 1, number = :number, name = :name, sector = :sector,
                    special_committee = (select s.id from committee.special_committee s
                        where s.committee_id = platform.acting_committee() and s.name = :special),
                    post = :post, phone = :phone, term_from = :from, term_until = cast(:until as date),
                    standing = :standing, leader = :leader, skills = :skills, changed_by = :by, changed_at = :at
                 where committee_id = platform.acting_committee() and id = :id and version = :version""")
                .param("id", id.value())
                .param("version", version)
                .param("number", sheet.number())
                .param("name", sheet.name())
                .param("sector", sheet.sector())
                .param("special", sheet.special())
                .param("post", sheet.post())
                .param("phone", sheet.phone())
                .param("from", Sheets.day(sheet.from()).orElseThrow())
                .param(
                        "until",
                        Sheets.day(sheet.until()).map(LocalDate::toString).orElse(null))
                .param("standing", "true".equals(sheet.standing()))
                .param("leader", "true".equals(sheet.leader()))
                .param("skills", sheet.skillList().toArray(String[]::new))
                .param("by", who.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
