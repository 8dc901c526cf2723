package org.tongxin.matter;

import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.catalogue.Kinds;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;

/**
 * Who sees which matters: the one predicate of pages, lists, export, interface and figures alike. The secretariat sees all that was handed in;
 * supervisors and leaders all but private ones; a member what counts or is planned of the kinds open to all; and everybody what they
 * entered themselves or are named in. A draft is its writer's alone.
 */
@Component
public class MatterSight {

    private static final String NAMED = """
        exists (select 1 from matter.part y where y.committee_id = m.committee_id and y.party_id = :mine
            and y.matter_id = m.id)""";

    private final Catalogue catalogue;

    MatterSight(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A condition on {@code matter.matter m}, and its values. */
    public record Condition(String sql, String[] open, UUID me, UUID mine) {

        /** The statement with the condition's values. */
        public StatementSpec bind(StatementSpec statement) {
            return statement.param("open", open).param("me", me).param("mine", mine);
        }
    }

    /** What this person sees. */
    public Condition of(Actor who) {
        UUID mine = who.member() != null
                ? who.member().value()
                : who.unit() != null ? who.unit().value() : new UUID(0, 0);
        String kinds = who.at(Desk.SECRETARIAT)
                ? "m.state <> 'DRAFT'"
                : office(who)
                        ? "m.state <> 'DRAFT' and m.kind = any(:open)"
                        : "m.state in ('STANDING', 'PLANNED') and m.kind = any(:open)";
        // the secretariat's kinds are bound too, so that the statement has the same parameters for everybody
        String sql = "(" + kinds + " or m.entered_by = :me or (m.state in ('STANDING', 'PLANNED') and " + NAMED + ")"
                + (who.at(Desk.SECRETARIAT) ? " or (false and m.kind = any(:open))" : "") + ")";
        return new Condition(sql, open(who), who.account().value(), mine);
    }

    private static boolean office(Actor who) {
        return who.atAny(Desk.SUPERVISOR, Desk.COMMITTEE_LEADER);
    }

    private String[] open(Actor who) {
        Kinds kinds = catalogue.of(who.committee());
        return kinds.all().filter(kind -> reads(who, kind)).map(Kind::code).toArray(String[]::new);
    }

    /** Whether this person reads standing matters of that kind without being named in them. */
    public boolean reads(Actor who, Kind kind) {
        if (who.at(Desk.SECRETARIAT)) {
            return true;
        }
        return switch (kind.readBy()) {
            case ALL -> office(who) || who.atAny(Desk.MEMBER, Desk.COSIGNER, Desk.REVIEWER, Desk.ASSIGNER);
            case OFFICE -> office(who);
            case PRIVATE -> false;
        };
    }

    /** The same predicate of one matter at hand. */
    public boolean sees(Actor who, Matter matter) {
        if (matter.entered().by().equals(who.account())) {
            return true;
        }
        if (matter.state() == MatterState.DRAFT) {
            return false;
        }
        if (who.at(Desk.SECRETARIAT)) {
            return true;
        }
        boolean settled = matter.state() == MatterState.STANDING || matter.state() == MatterState.PLANNED;
        boolean open = catalogue
                .of(who.committee())
                .find(matter.kind())
                .filter(kind -> reads(who, kind))
                .isPresent();
        return (open && (settled || office(who))) || (settled && named(who, matter));
    }

    private static boolean named(Actor who, Matter matter) {
        UUID mine = who.member() != null
                ? who.member().value()
                : who.unit() == null ? null : who.unit().value();
        return mine != null && matter.content().parts().stream().anyMatch(part -> Objects.equals(part.party(), mine));
    }
}
