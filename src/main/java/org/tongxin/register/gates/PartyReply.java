package org.tongxin.register.gates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.catalogue.Catalogue;
import org.tongxin.catalogue.Kind;
import org.tongxin.common.Actor;
import org.tongxin.common.Desk;
import org.tongxin.common.MatterRef;
import org.tongxin.common.Reason;
import org.tongxin.common.page.ActView;
import org.tongxin.common.page.Words;
import org.tongxin.matter.Besides;
import org.tongxin.matter.Gate;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterState;
import org.tongxin.rules.Rules;

/**
 * A matter of the kinds the committee named is neither announced nor handed in before the request linked to it has the Party committee's reply
 * (O03); a leader may let it go on, and says why.
 */
@Component
public class PartyReply implements Gate, Besides.Beside {

    /** The rule that names the kinds. */
    public static final String KINDS = "party.gate.kinds";

    private static final String REPLIED = """
        select exists (select 1 from matter.matter r
          join matter.stage s on s.committee_id = r.committee_id and s.matter_id = r.id
         where r.committee_id = platform.acting_committee() and r.state = 'STANDING' and r.id = any(:linked)
           and (r.kind = 'party-report' and s.stage = 'replied'
                or r.kind = 'party-committee-item' and s.stage in ('studied', 'done')))""";

    private static final int SHOWN = 4;

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Catalogue catalogue;
    private final Clock clock;

    PartyReply(JdbcClient jdbc, Rules rules, Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Reason> against(Actor who, Kind kind, @Nullable Matter before, Matter after) {
        boolean announced = after.state() == MatterState.SUBMITTED
                || after.state() == MatterState.PLANNED
                || after.state() == MatterState.STANDING;
        boolean goesOn = announced
                && (before == null
                        || (before.state() != after.state()
                                && before.state() != MatterState.PLANNED
                                && before.state() != MatterState.STANDING));
        boolean fresh = before == null;
        return !goesOn
                        || !gated(who, kind.code())
                        || (!fresh && let(after))
                        || replied(after, fresh ? List.of() : linkedFrom(after))
                ? List.of()
                : List.of(Reason.of("register.refused.partyReply"));
    }

    /** Rows of a table are linked to nothing, so no request of theirs has a reply: the kind alone is asked for. */
    @Override
    public Map<Integer, List<Reason>> againstAll(Actor who, Kind kind, List<Matter> fresh) {
        return gated(who, kind.code()) ? Gate.super.againstAll(who, kind, fresh) : Map.of();
    }

    /** Whether matters of that kind wait for a reply. */
    boolean gated(Actor who, String kind) {
        return rules.on(who.committee(), LocalDate.now(clock)).list(KINDS).contains(kind);
    }

    private boolean let(Matter matter) {
        return jdbc.sql("select exists (select 1 from register.gate_override"
                        + " where committee_id = platform.acting_committee() and matter_id = ?)")
                .param(matter.id().value())
                .query(Boolean.class)
                .single();
    }

    private boolean replied(Matter matter, List<UUID> more) {
        List<UUID> linked = new ArrayList<>(more);
        matter.content().links().stream().map(MatterRef::id).forEach(linked::add);
        if (linked.isEmpty()) {
            return false;
        }
        return jdbc.sql(REPLIED)
                .param("linked", linked.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** The request may point to the arrangement as well as the other way round. */
    private List<UUID> linkedFrom(Matter matter) {
        return jdbc.sql(
                        "select matter_id from matter.link where committee_id = platform.acting_committee() and other_id = ?")
                .param(matter.id().value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<ActView> of(Actor who, Kind kind, Matter matter, Words w) {
        boolean waits = matter.state() == MatterState.DRAFT || matter.state() == MatterState.RETURNED;
        if (waits && gated(who, kind.code())) {
            return List.of(ActView.link(w.t("register.gate.ask"), "lock", ActView.Weight.PLAIN, "/gates"));
        }
        return kind.code().equals("party-report") && matter.standing() && who.at(Desk.SECRETARIAT)
                ? arrangements(who, matter, w)
                : List.of();
    }

    /** From a request straight to the arrangement it is about, linked to it. */
    private List<ActView> arrangements(Actor who, Matter request, Words w) {
        return rules.on(who.committee(), LocalDate.now(clock)).list(KINDS).stream()
                .flatMap(code -> catalogue.of(who.committee()).find(code).stream())
                .limit(SHOWN)
                .map(kind -> ActView.link(
                        w.t("register.gate.enter", kind.name(w.en())),
                        "plus",
                        ActView.Weight.PLAIN,
                        "/records/of/" + kind.code() + "/new?link=matter:" + request.id()))
                .toList();
    }
}
