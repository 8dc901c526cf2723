package org.tongxin.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Outcome;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.register.places.KeepHours;
import org.tongxin.register.places.ShowPlace;
import org.tongxin.testing.TestCommittee.Someone;

/** Enters matters and makes places for the tests of this module. */
@Component
public class SomePlaces {

    /** The day on which the clock of the tests begins. */
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 18);

    private final EnterMatter entering;
    private final KeepHours hours;
    private final ShowPlace showing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SomePlaces(
            EnterMatter entering,
            KeepHours hours,
            ShowPlace showing,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.entering = entering;
        this.hours = hours;
        this.showing = showing;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Enters and hands in a matter; texts by name, pairs. */
    public Matter enter(Someone who, String kind, String... pairs) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], List.of(pairs[i + 1].split("\\|")));
        }
        return Acting.as(
                who.actor(),
                () -> value(entering.enter(who.actor(), kind, new TypedMatter(typed), EnterMatter.Step.HAND_IN, null)));
    }

    /** A reception room that is open, with its host. */
    public MatterId room(Someone secretary, String name, Someone host) {
        return enter(
                        secretary,
                        "reception-room",
                        "title",
                        name,
                        "on",
                        "2026-01-05",
                        "place",
                        "青坪镇河西路 8 号",
                        "f.level",
                        "township",
                        "r.host",
                        host.actor().name(),
                        "tick",
                        "host|place|rules|plan",
                        "stage",
                        "opened")
                .id();
    }

    /** The same, seen by the public, to be booked every Wednesday from two to five. */
    public MatterId publicRoom(Someone secretary, String name, Someone host) {
        MatterId room = room(secretary, name, host);
        Acting.run(secretary.actor(), () -> {
            value(hours.keep(secretary.actor(), room, List.of(new KeepHours.Line("3", "", "14:00", "17:00"))));
            value(showing.decide(secretary.actor(), room, new ShowPlace.Decision(true, true, "有事来说，委员面对面听。")));
        });
        return room;
    }

    /** The name of a committee in addresses. */
    public String code(CommitteeId committee) {
        return Objects.requireNonNull(Acting.as(
                Acting.platform(committee),
                () -> transaction.execute(_ -> jdbc.sql(
                                "select code from committee.committee where committee_id = platform.acting_committee()")
                        .query(String.class)
                        .single())));
    }

    /** How often a fact of that kind stands, as its quantity. */
    public int facts(CommitteeId committee, String kind) {
        return Objects.requireNonNull(Acting.as(
                Acting.platform(committee),
                () -> transaction.execute(_ -> jdbc.sql("select coalesce(sum(quantity), 0)::int from ledger.fact"
                                + " where committee_id = platform.acting_committee() and kind = ?")
                        .param(kind)
                        .query(Integer.class)
                        .single())));
    }

    /** What was done; anything else fails the test. */
    public static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError(outcome.toString());
    }
}
