package org.tongxin.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.MemberId;
import org.tongxin.common.Prose;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.platform.Audit;

/** Enters members, units and sessions of the acting committee, each with its audit record. */
@Service
@Transactional
public class Register {

    private final JdbcClient jdbc;
    private final Directories directories;
    private final Audit audit;
    private final Clock clock;

    Register(JdbcClient jdbc, Directories directories, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.directories = directories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A member to be entered.
     *
     * @param specialCommittee name of the special committee, if any
     * @param from first day of office
     */
    public record NewMember(
            String number,
            String name,
            String sector,
            @Nullable String specialCommittee,
            String post,
            String phone,
            LocalDate from,
            boolean standing,
            boolean leader,
            List<String> skills) {}

    /** A unit to be entered. */
    public record NewUnit(
            String name, String shortName, @Nullable UnitId parent, String contactName, String contactPhone) {

        /** A unit of which only the name is known. */
        public static NewUnit named(String name) {
            return new NewUnit(name, Prose.cut(name, 40), null, "", "");
        }
    }

    /** Enters a member, active from the first day of office. */
    public MemberId enter(NewMember member) {
        MemberId id = MemberId.fresh();
        jdbc.sql("""
                insert into committee.member (committee_id, id, number, name, sector, special_committee, post, phone,
                    term_from, standing, leader, skills)
                values (platform.acting_committee(), :id, :number, :name, :sector, (select s.id
                    from committee.special_committee s where s.committee_id = platform.acting_committee()
                     and s.name = :special), :post, :phone, :from, :standing, :leader, :skills)""")
                .param("id", id.value())
                .param("number", member.number())
                .param("name", member.name())
                .param("sector", member.sector())
                .param("special", member.specialCommittee())
                .param("post", member.post())
                .param("phone", member.phone())
                .param("from", member.from())
                .param("standing", member.standing())
                .param("leader", member.leader())
                .param("skills", member.skills().toArray(String[]::new))
                .update();
        status(id, Status.ACTIVE, member.from(), "");
        written(
                "EnterMember",
                new Audit.Subject("member", id.value(), member.name()),
                Map.of("number", member.number()));
        return id;
    }

    /** Whether a member is in office (委员状态). */
    public enum Status {
        /** 在任. */
        ACTIVE,
        /** 停职: suspended. */
        SUSPENDED,
        /** 退出: exited. */
        EXITED
    }

    /** Records that a member's status changes on that day, and why. */
    public void change(MemberId member, String name, Status status, LocalDate since, String cause) {
        status(member, status, since, cause);
        written(
                "ChangeMemberStatus",
                new Audit.Subject("member", member.value(), name),
                Map.of("status", status, "since", since, "cause", cause));
    }

    private void status(MemberId member, Status status, LocalDate since, String cause) {
        jdbc.sql("""
                insert into committee.member_status
                select platform.acting_committee(), :member, coalesce(max(no), 0) + 1, :status, :since, :cause, :by, :at
                  from committee.member_status where committee_id = platform.acting_committee() and member_id = :member""")
                .param("member", member.value())
                .param("status", status.name())
                .param("since", since)
                .param("cause", cause)
                .param("by", Acting.required().name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        directories.changed(Acting.required().committee());
    }

    /** Opens a unit; where one of that name exists already, that one is meant. */
    public UnitId open(NewUnit unit) {
        UnitId id = UnitId.fresh();
        int written = jdbc.sql("""
                insert into committee.unit (committee_id, id, name, short_name, parent_id, contact_name, contact_phone)
                values (platform.acting_committee(), :id, :name, :short, :parent, :contact, :phone)
                on conflict (committee_id, name) do nothing""")
                .param("id", id.value())
                .param("name", unit.name())
                .param("short", unit.shortName())
                .param("parent", unit.parent() == null ? null : unit.parent().value())
                .param("contact", unit.contactName())
                .param("phone", unit.contactPhone())
                .update();
        if (written == 0) {
            return new UnitId(jdbc.sql("select id from committee.unit where committee_id = platform.acting_committee()"
                            + " and name = ?")
                    .param(unit.name())
                    .query(java.util.UUID.class)
                    .single());
        }
        written("OpenUnit", new Audit.Subject("unit", id.value(), unit.name()), Map.of("name", unit.name()));
        return id;
    }

    /** Opens a session with the year of work that belongs to it; the database refuses years that overlap. */
    public SessionId open(int term, int number, LocalDate from, LocalDate until, LocalDate opens, LocalDate closes) {
        SessionId id = SessionId.fresh();
        jdbc.sql("insert into committee.session values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(term)
                .param(number)
                .param(from)
                .param(until)
                .param(opens)
                .param(closes)
                .update();
        written(
                "OpenSession",
                new Audit.Subject("session", id.value(), term + "-" + number),
                Map.of("from", from, "until", until));
        return id;
    }

    private void written(String act, Audit.Subject subject, Map<String, Object> after) {
        Actor who = Acting.required();
        audit.record(who, act, subject, null, after);
        directories.changed(who.committee());
    }
}
