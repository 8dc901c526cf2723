package org.tongxin.activity.joint;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.activity.Organising;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.matter.Keeping;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;

/**
 * A committee that leads an activity invites others of this installation to hold it together (联合开展、市县区联动). Each that accepts has an activity
 * of its own and counts its own people; the event counts once in each and once in the whole.
 */
@UseCase
public class InviteCommittee {

    private final Keeping keeping;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InviteCommittee(Keeping keeping, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.keeping = keeping;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where another committee stands in the tree. */
    public enum Place {
        ABOVE,
        BELOW,
        BESIDE
    }

    /** A committee that may be invited. */
    public record Neighbour(UUID id, String name, Place place) {}

    /**
     * One that was invited.
     *
     * @param state INVITED, ACCEPTED, DECLINED
     * @param held how its own activity stands; null: it has none
     * @param persons how many of its people came, once it has closed it
     */
    public record Invited(
            UUID id,
            String name,
            String state,
            @Nullable Instant answered,
            String why,
            @Nullable String held,
            long persons) {}

    /** The committees that may be invited: above, below or beside. */
    @Transactional(readOnly = true)
    public List<Neighbour> neighbours() {
        return jdbc.sql("select * from activity.neighbours() order by place, short_name limit 300")
                .query((row, _) -> new Neighbour(
                        row.getObject("committee_id", UUID.class),
                        row.getString("short_name"),
                        Place.valueOf(row.getString("place"))))
                .list();
    }

    /** How those invited have answered. */
    @Transactional(readOnly = true)
    public List<Invited> invited(MatterId id) {
        return jdbc.sql("select * from activity.invited(?)")
                .param(id.value())
                .query((row, _) -> {
                    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
                    return new Invited(
                            row.getObject("committee_id", UUID.class),
                            row.getString("short_name"),
                            row.getString("state"),
                            answered == null ? null : answered.toInstant(),
                            row.getString("why"),
                            row.getString("held"),
                            row.getLong("persons"));
                })
                .list();
    }

    /** Invites one; its secretariat is told. */
    public Outcome<Matter> invite(Actor who, MatterId id, @Nullable UUID committee) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Matter> led = led(who, id, committee);
            if (led instanceof Outcome.Done<Matter>(Matter matter)) {
                send(Objects.requireNonNull(committee), matter);
            } else {
                status.setRollbackOnly();
            }
            return led;
        }));
    }

    private Outcome<Matter> led(Actor who, MatterId id, @Nullable UUID committee) {
        return keeping.change(who, InviteCommittee.class, id, Keeping.ANY, held -> {
            Matter matter = held.matter();
            if (!held.kind().attended() || !Organising.may(who, matter)) {
                return Outcome.missing();
            }
            if (!Organising.isAhead(matter)) {
                return Outcome.refused(Reason.of("activity.refused.notAhead"));
            }
            Matter.Joint joint = matter.joint();
            if (joint != null && !joint.lead()) {
                return Outcome.refused(Reason.of("activity.refused.notLead"));
            }
            if (committee == null
                    || neighbours().stream().noneMatch(each -> each.id().equals(committee))) {
                return Outcome.refused(Reason.at("committee", "activity.refused.neighbour"));
            }
            if (invited(id).stream().anyMatch(each -> each.id().equals(committee))) {
                return Outcome.refused(Reason.at("committee", "activity.refused.invitedBefore"));
            }
            Matter.Joint shared = joint == null ? new Matter.Joint(Ids.next(), true) : joint;
            return Outcome.done(new Keeping.Made(matter.jointly(shared), InviteCommittee.class.getSimpleName(), ""));
        });
    }

    /** The function checks once more that the activity is ours and the other committee near; asked twice it invites once. */
    private void send(UUID committee, Matter matter) {
        jdbc.sql("select activity.invite(?, ?, ?, ?, ?)")
                .param(committee)
                .param(matter.id().value())
                .param(Objects.requireNonNull(matter.joint()).id())
                .param(Ids.next())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
