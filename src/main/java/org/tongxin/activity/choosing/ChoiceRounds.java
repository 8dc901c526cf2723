package org.tongxin.activity.choosing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rounds of selection; called within a transaction. */
@Component
public class ChoiceRounds {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChoiceRounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A line of the list. */
    public record Line(UUID id, String title, LocalDate until, boolean decided, int topics, int applicants) {}

    List<Line> all() {
        return jdbc.sql("""
                select r.*, (select count(*) from activity.choice_topic t where t.committee_id = r.committee_id and t.round_id = r.id) as topics,
                       (select count(distinct w.member_id) from activity.wish w where w.committee_id = r.committee_id and w.round_id = r.id)
                           as applicants
                  from activity.choice_round r where r.committee_id = platform.acting_committee()
                 order by r.state = 'DECIDED', r.apply_until desc, r.id desc limit 100""")
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("apply_until", LocalDate.class),
                        row.getString("state").equals("DECIDED"),
                        row.getInt("topics"),
                        row.getInt("applicants")))
                .list();
    }

    Optional<Round> hold(UUID id) {
        return jdbc.sql(
                                "select 1 from activity.choice_round where committee_id = platform.acting_committee() and id = ? for update")
                        .param(id)
                        .query(Integer.class)
                        .optional()
                        .isPresent()
                ? find(id)
                : Optional.empty();
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql(
                        "select * from activity.choice_round where committee_id = platform.acting_committee() and id = ?")
                .param(id)
                .query((row, _) -> new Round(
                        id,
                        row.getString("title"),
                        row.getString("words"),
                        row.getObject("apply_until", LocalDate.class),
                        row.getString("state").equals("DECIDED"),
                        topics(id),
                        wishes(id),
                        choices(id)))
                .optional();
    }

    private List<Round.Topic> topics(UUID id) {
        return jdbc.sql(
                        "select * from activity.choice_topic where committee_id = platform.acting_committee() and round_id = ? order by no")
                .param(id)
                .query((row, _) -> new Round.Topic(
                        row.getInt("no"),
                        row.getString("title"),
                        row.getInt("places"),
                        row.getObject("matter_id", UUID.class)))
                .list();
    }

    private List<Round.Wish> wishes(UUID id) {
        return jdbc.sql("select * from activity.wish where committee_id = platform.acting_committee() and round_id = ?"
                        + " order by rank, at, member_id")
                .param(id)
                .query((row, _) -> new Round.Wish(
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        row.getInt("rank"),
                        row.getInt("topic_no")))
                .list();
    }

    private List<Round.Choice> choices(UUID id) {
        return jdbc.sql(
                        "select * from activity.chosen where committee_id = platform.acting_committee() and round_id = ?"
                                + " order by topic_no, place, member_id")
                .param(id)
                .query((row, _) -> new Round.Choice(
                        row.getInt("topic_no"),
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        Round.State.valueOf(row.getString("state")),
                        row.getInt("place")))
                .list();
    }

    void open(UUID id, String title, String words, LocalDate until, String by, List<Round.Topic> topics) {
        jdbc.sql("insert into activity.choice_round (committee_id, id, title, words, apply_until, by_name, at)"
                        + " values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(title)
                .param(words)
                .param(until)
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        topics.forEach(topic -> jdbc.sql("insert into activity.choice_topic (committee_id, round_id, no, title, places)"
                        + " values (platform.acting_committee(), ?, ?, ?, ?)")
                .param(id)
                .param(topic.no())
                .param(topic.title())
                .param(topic.places())
                .update());
    }

    void wish(UUID id, UUID member, String name, List<Integer> topics) {
        jdbc.sql(
                        "delete from activity.wish where committee_id = platform.acting_committee() and round_id = ? and member_id = ?")
                .param(id)
                .param(member)
                .update();
        for (int i = 0; i < topics.size(); i++) {
            jdbc.sql("insert into activity.wish (committee_id, round_id, member_id, rank, topic_no, name, at)"
                            + " values (platform.acting_committee(), ?, ?, ?, ?, ?, ?)")
                    .param(id)
                    .param(member)
                    .param(i + 1)
                    .param(topics.get(i))
                    .param(name)
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void choose(UUID id, Round.Choice choice, String by) {
        jdbc.sql("""
                insert into activity.chosen (committee_id, round_id, topic_no, member_id, name, state, place, by_name, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (committee_id, round_id, topic_no, member_id) do update set state = excluded.state, by_name = excluded.by_name,
                    at = excluded.at""")
                .param(id)
                .param(choice.topic())
                .param(choice.member())
                .param(choice.name())
                .param(choice.state().name())
                .param(choice.place())
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void record(UUID id, int topic, UUID matter) {
        jdbc.sql(
                        "update activity.choice_topic set matter_id = ? where committee_id = platform.acting_committee() and round_id = ? and no = ?")
                .param(matter)
                .param(id)
                .param(topic)
                .update();
    }

    void decided(UUID id) {
        jdbc.sql(
                        "update activity.choice_round set state = 'DECIDED' where committee_id = platform.acting_committee() and id = ?")
                .param(id)
                .update();
    }
}
