package org.tongxin.activity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.activity.checkin.CheckIn;
import org.tongxin.activity.checkin.ShowCode;
import org.tongxin.activity.planning.AnnounceActivity;
import org.tongxin.activity.planning.PlanActivity;
import org.tongxin.activity.planning.SetAgenda;
import org.tongxin.activity.planning.Sheet;
import org.tongxin.activity.planning.Whom;
import org.tongxin.activity.viewing.SeeActivity;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.testing.TestCommittee.Someone;

/** Activities of tests, planned the way people plan them. */
@Component
public class Activities {

    private final PlanActivity planning;
    private final AnnounceActivity announcing;
    private final SetAgenda agenda;
    private final ShowCode showing;
    private final CheckIn arriving;
    private final SeeActivity seeing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Activities(
            PlanActivity planning,
            AnnounceActivity announcing,
            SetAgenda agenda,
            ShowCode showing,
            CheckIn arriving,
            SeeActivity seeing,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.planning = planning;
        this.announcing = announcing;
        this.agenda = agenda;
        this.showing = showing;
        this.arriving = arriving;
        this.seeing = seeing;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Times of a plan. */
    public static Sheet at(String starts, String ends) {
        return new Sheet(starts, ends, "", "", false);
    }

    /** Plans one; it has to be possible. */
    public MatterId plan(Someone who, String kind, LocalDate on, Sheet sheet, Whom whom, String... fields) {
        return switch (tryPlan(who, kind, on, sheet, whom, fields)) {
            case Outcome.Done<Matter>(Matter done) -> done.id();
            case Outcome<Matter> other -> throw new AssertionError(other.toString());
        };
    }

    public Outcome<Matter> tryPlan(Someone who, String kind, LocalDate on, Sheet sheet, Whom whom, String... fields) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("title", "某项活动", "on", on.toString(), "place", "一楼会议室"));
        for (int i = 0; i < fields.length; i += 2) {
            cells.put(fields[i], fields[i + 1]);
        }
        return as(who, actor -> planning.plan(actor, kind, TypedMatter.of(cells), sheet, whom, null));
    }

    public Outcome<Matter> announce(Someone who, MatterId id, String why) {
        return as(who, actor -> announcing.announce(actor, id, why));
    }

    public void study(Someone who, MatterId id) {
        as(
                who,
                actor -> agenda.set(
                        actor,
                        id,
                        List.of(new AgendaItem(AgendaItem.Sort.STUDY, "第一议题", "学习有关文件", "主席", 30, null, false))));
    }

    /** The code shown at the door. */
    public String code(Someone who, MatterId id) {
        return as(
                who,
                actor ->
                        showing.show(actor, id, "http://x").orElseThrow().door().code());
    }

    public Outcome<CheckIn.Became> arrive(Someone who, MatterId id, String code) {
        return as(who, actor -> arriving.arrive(actor, id, code));
    }

    public SeeActivity.Seen seen(Someone who, MatterId id) {
        return as(who, actor -> seeing.see(actor, id).orElseThrow());
    }

    /** The standing facts of an activity, by kind: how many, and how much. */
    public Map<String, String> facts(Someone who, MatterId id) {
        return as(
                who,
                _ -> transaction.execute(_ -> {
                    Map<String, String> found = new java.util.TreeMap<>();
                    jdbc.sql(
                                    "select f.kind, sum(f.quantity) as q from ledger.standing f where f.committee_id = platform.acting_committee()"
                                            + " and f.matter_id = ? group by f.kind")
                            .param(id.value())
                            .query((row, _) -> found.put(
                                    row.getString(1),
                                    row.getBigDecimal(2).stripTrailingZeros().toPlainString()))
                            .list();
                    return found;
                }));
    }

    /** What became of what this person did. */
    public static Outcome<?> outcome(Someone who, java.util.function.Function<Actor, Outcome<?>> work) {
        return as(who, work);
    }

    public static <T> T as(Someone who, java.util.function.Function<Actor, T> work) {
        return Acting.as(who.actor(), () -> work.apply(who.actor()));
    }
}
