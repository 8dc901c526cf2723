package org.tongxin.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;

/** The system administrator records that a member is suspended, has exited, or is back (委员状态), from which day and why. */
@UseCase
public class ChangeMemberStatus {

    private static final int CAUSE_MAX = 200;

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Register register;

    ChangeMemberStatus(JdbcClient jdbc, Directories directories, Register register) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.register = register;
    }

    /** A line of a member's history. */
    public record Line(Register.Status status, LocalDate since, String cause, String by) {}

    /** The member's history, latest first. */
    @Transactional(readOnly = true)
    public List<Line> history(MemberId member) {
        return jdbc.sql("""
                select status, since, cause, recorded_by from committee.member_status
                 where committee_id = platform.acting_committee() and member_id = ? order by since desc, no desc""")
                .param(member.value())
                .query((row, _) -> new Line(
                        Register.Status.valueOf(row.getString("status")),
                        row.getObject("since", LocalDate.class),
                        row.getString("cause"),
                        row.getString("recorded_by")))
                .list();
    }

    /** Records the change. */
    @Transactional
    public Outcome<MemberId> change(
            Actor who, MemberId id, Register.@Nullable Status status, @Nullable LocalDate since, String cause) {
        MemberCard member = directories.of(who.committee()).member(id).orElse(null);
        if (member == null) {
            return Outcome.missing();
        }
        List<Reason> wrong = new ArrayList<>();
        if (status == null) {
            wrong.add(Reason.at("status", "committee.refused.status"));
        }
        if (since == null || since.isBefore(history(id).getFirst().since())) {
            wrong.add(Reason.at("since", "committee.refused.since"));
        }
        if (cause.isBlank() || cause.length() > CAUSE_MAX) {
            wrong.add(Reason.at("cause", "committee.refused.cause", CAUSE_MAX));
        }
        if (status == null || since == null || !wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        register.change(id, member.name(), status, since, cause.strip());
        return Outcome.done(id);
    }
}
