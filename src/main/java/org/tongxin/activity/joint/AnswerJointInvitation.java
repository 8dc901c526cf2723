package org.tongxin.activity.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.activity.planning.PlanActivity;
import org.tongxin.activity.planning.Sheet;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.identity.Permissions;
import org.tongxin.matter.ChangeMatter;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;

/** A committee that was invited accepts, and has an activity of its own from then on, or declines with the reason (答复联合邀请). */
@UseCase
public class AnswerJointInvitation {

    private final PlanActivity planning;
    private final Keeping keeping;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerJointInvitation(
            PlanActivity planning, Keeping keeping, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.planning = planning;
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * An invitation this committee has.
     *
     * @param matter its own activity, once it has accepted
     */
    public record Invitation(
            UUID id,
            UUID joint,
            String lead,
            String kind,
            String title,
            LocalDate on,
            @Nullable LocalDate until,
            String place,
            String words,
            String state,
            @Nullable MatterId matter) {}

    /** Those it has, open ones first. */
    @Transactional(readOnly = true)
    public List<Invitation> all() {
        return jdbc.sql("select * from activity.invitation where committee_id = platform.acting_committee()"
                        + " order by state <> 'INVITED', held_on desc, id desc limit 100")
                .query((row, _) -> read(row))
                .list();
    }

    private static Invitation read(ResultSet row) throws SQLException {
        UUID matter = row.getObject("matter_id", UUID.class);
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("joint_id", UUID.class),
                row.getString("lead_name"),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("place"),
                row.getString("words"),
                row.getString("state"),
                matter == null ? null : new MatterId(matter));
    }

    /** Accepts: its own activity of the same kind and day, of which it counts its own people. What its kind asks for is typed. */
    public Outcome<Matter> accept(Actor who, UUID id, Map<String, List<String>> fields) {
        if (!Permissions.allows(who, AnswerJointInvitation.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Matter> outcome =
                    held(id).map(each -> accepted(who, each, fields)).orElseGet(Outcome::missing);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Optional<Invitation> held(UUID id) {
        return jdbc.sql(
                        "select * from activity.invitation where committee_id = platform.acting_committee() and id = ? for update")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    private Outcome<Matter> accepted(Actor who, Invitation invitation, Map<String, List<String>> fields) {
        if (!invitation.state().equals("INVITED")) {
            return Outcome.refused(Reason.of("activity.refused.answered"));
        }
        Map<String, List<String>> cells = new java.util.LinkedHashMap<>(fields);
        cells.put("title", List.of(invitation.title()));
        cells.put("on", List.of(invitation.on().toString()));
        cells.put(
                "until",
                invitation.until() == null
                        ? List.of()
                        : List.of(invitation.until().toString()));
        cells.put("place", List.of(invitation.place()));
        cells.put("words", List.of(invitation.words()));
        Outcome<Matter> planned = planning.plan(
                who, invitation.kind(), new TypedMatter(cells), new Sheet("", "", "", "", false), Whom.NOBODY, null);
        if (!(planned instanceof Outcome.Done<Matter>(Matter own))) {
            return planned instanceof Outcome.Missing<Matter>
                    ? Outcome.refused(Reason.of("activity.refused.kindHere"))
                    : planned;
        }
        answered(who, invitation.id(), "ACCEPTED", own.id().value(), "");
        return keeping.change(
                who,
                AnswerJointInvitation.class,
                own.id(),
                Keeping.ANY,
                held -> Outcome.done(new Keeping.Made(
                        held.matter().jointly(new Matter.Joint(invitation.joint(), false)),
                        AnswerJointInvitation.class.getSimpleName(),
                        invitation.lead())));
    }

    /** Declines, with the reason; who leads reads it. */
    public Outcome<UUID> decline(Actor who, UUID id, String typed) {
        String why = Prose.clean(typed);
        if (!Permissions.allows(who, AnswerJointInvitation.class)) {
            return Outcome.missing();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            Optional<Invitation> held = held(id);
            if (held.isEmpty()) {
                return Outcome.missing();
            }
            if (!held.get().state().equals("INVITED")) {
                return Outcome.refused(Reason.of("activity.refused.answered"));
            }
            if (why.isEmpty() || Prose.length(why) > ChangeMatter.WHY_MAX) {
                return Outcome.refused(Reason.at("why", "activity.refused.declineWhy", ChangeMatter.WHY_MAX));
            }
            answered(who, id, "DECLINED", null, why);
            return Outcome.done(id);
        }));
    }

    private void answered(Actor who, UUID id, String state, @Nullable UUID matter, String why) {
        jdbc.sql("update activity.invitation set state = ?, matter_id = ?, answered_by = ?, answered_at = ?, why = ?"
                        + " where committee_id = platform.acting_committee() and id = ?")
                .param(state)
                .param(matter)
                .param(who.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(why)
                .param(id)
                .update();
    }
}
