package org.tongxin.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Founded;
import org.tongxin.testing.TestCommittee.Someone;

/** A matter of the catalogue from its form to the ledger: what counts is what stands, and nothing else. */
@OnPostgres
class MatterTest {

    private static final String DAY = "2025-05-12";
    private static final ImportMatters.Word LEFT_OUT = new ImportMatters.Word(true, ImportMatters.Alike.STORE, false);

    @Autowired
    private TestCommittee committees;

    @Autowired
    private EnterMatter entering;

    @Autowired
    private ChangeMatter changing;

    @Autowired
    private DecideMatter deciding;

    @Autowired
    private AdvanceMatter advancing;

    @Autowired
    private VoidMatter undoing;

    @Autowired
    private SeeMatters seeing;

    @Autowired
    private ImportMatters importing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Founded committee;
    private Someone secretary;
    private Someone member;

    @BeforeEach
    void found() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        member = committee.member("沈禾清");
    }

    private static Map<String, String> donation(String amount) {
        return new HashMap<>(Map.of(
                "title", "捐资助学",
                "on", DAY,
                "f.amount", amount,
                "f.source", "member",
                "f.purpose", "education",
                "r.donor", "沈禾清",
                "f.proof", "收据 12 号"));
    }

    private Outcome<Matter> enter(Someone who, String kind, Map<String, String> typed, EnterMatter.Step step) {
        return Acting.as(who.actor(), () -> entering.enter(who.actor(), kind, TypedMatter.of(typed), step, null));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static List<String> keys(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .reasons().stream().map(reason -> reason.key()).toList();
    }

    private BigDecimal standing(String kind) {
        return Objects.requireNonNull(Acting.as(
                secretary.actor(),
                () -> transaction.execute(_ -> jdbc.sql("select coalesce(sum(quantity), 0) from ledger.standing"
                                + " where committee_id = platform.acting_committee() and kind = ?")
                        .param(kind)
                        .query(BigDecimal.class)
                        .single())));
    }

    @Test
    void what_is_corrected_counts_as_corrected_and_what_is_made_void_counts_for_nothing() {
        Matter matter = done(enter(secretary, "donation", donation("1.2万元"), EnterMatter.Step.HAND_IN));
        assertThat(matter.state()).isEqualTo(MatterState.STANDING);
        assertThat(standing("donation.amount")).isEqualByComparingTo("12000");
        assertThat(standing("donation.gave")).isEqualByComparingTo("1");
        Map<String, String> other = donation("8,000.50");
        assertThat(keys(Acting.as(
                        secretary.actor(),
                        () -> changing.change(
                                secretary.actor(),
                                matter.id(),
                                1,
                                TypedMatter.of(other),
                                EnterMatter.Step.HAND_IN,
                                ""))))
                .containsExactly("matter.refused.why");
        Matter corrected = done(Acting.as(
                secretary.actor(),
                () -> changing.change(
                        secretary.actor(), matter.id(), 1, TypedMatter.of(other), EnterMatter.Step.HAND_IN, "看错了收据")));
        assertThat(standing("donation.amount")).isEqualByComparingTo("8000.50");
        assertThat(standing("donation.received")).isEqualByComparingTo("1");
        assertThat(corrected.version()).isEqualTo(2);
        done(Acting.as(secretary.actor(), () -> undoing.undo(secretary.actor(), matter.id(), 2, "重复登记")));
        assertThat(standing("donation.amount")).isEqualByComparingTo("0");
        assertThat(standing("donation.received")).isEqualByComparingTo("0");
    }

    @Test
    void what_a_member_enters_counts_from_the_secretariats_word_on_and_comes_back_with_what_is_missing() {
        Matter waiting = done(enter(member, "donation", donation("500"), EnterMatter.Step.HAND_IN));
        assertThat(waiting.state()).isEqualTo(MatterState.SUBMITTED);
        assertThat(standing("donation.amount")).isEqualByComparingTo("0");
        assertThat(Acting.as(member.actor(), () -> deciding.agree(member.actor(), waiting.id(), 1)))
                .isInstanceOf(Outcome.Missing.class);
        Matter back = done(
                Acting.as(secretary.actor(), () -> deciding.giveBack(secretary.actor(), waiting.id(), 1, "请写受赠单位")));
        assertThat(back.note()).isEqualTo("请写受赠单位");
        Matter again = done(Acting.as(
                member.actor(),
                () -> changing.change(
                        member.actor(), back.id(), 2, TypedMatter.of(donation("500")), EnterMatter.Step.HAND_IN, "")));
        assertThat(again.state()).isEqualTo(MatterState.SUBMITTED);
        done(Acting.as(secretary.actor(), () -> deciding.agree(secretary.actor(), back.id(), 3)));
        assertThat(standing("donation.amount")).isEqualByComparingTo("500");
        assertThat(Acting.as(secretary.actor(), () -> deciding.agree(secretary.actor(), back.id(), 3)))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void a_place_opens_only_when_all_of_its_check_list_is_ready() {
        Map<String, String> room =
                new HashMap<>(Map.of("title", "沈禾清会客室", "on", DAY, "place", "北街社区", "r.host", "沈禾清"));
        fill(room, "reception-room");
        Matter preparing = done(enter(secretary, "reception-room", room, EnterMatter.Step.HAND_IN));
        assertThat(standing("reception-room.opened")).isEqualByComparingTo("0");
        LocalDate day = LocalDate.of(2025, 6, 1);
        Outcome<Matter> early = Acting.as(
                secretary.actor(), () -> advancing.advance(secretary.actor(), preparing.id(), 1, "opened", day, ""));
        assertThat(keys(early)).contains("matter.refused.tick");
        List<String> all = Acting.as(
                secretary.actor(),
                () -> seeing.see(secretary.actor(), preparing.id()).orElseThrow().kind().checklist().stream()
                        .map(item -> item.code())
                        .toList());
        Map<String, List<String>> ready = new HashMap<>();
        room.forEach((name, text) -> ready.put(name, List.of(text)));
        ready.put("tick", all);
        done(Acting.as(
                secretary.actor(),
                () -> changing.change(
                        secretary.actor(),
                        preparing.id(),
                        1,
                        new TypedMatter(ready),
                        EnterMatter.Step.HAND_IN,
                        "都备齐了")));
        done(Acting.as(
                secretary.actor(), () -> advancing.advance(secretary.actor(), preparing.id(), 2, "opened", day, "")));
        assertThat(standing("reception-room.opened")).isEqualByComparingTo("1");
    }

    @Test
    void what_is_asked_for_is_asked_in_words_and_nothing_half_is_kept() {
        Map<String, String> bad = donation("很多");
        bad.put("on", "2099-01-01");
        bad.put("r.donor", "没有这个人的委员、沈禾清");
        bad.put("f.purpose", "看看");
        bad.remove("f.proof");
        bad.put("title", "字".repeat(101));
        assertThat(keys(enter(secretary, "donation", bad, EnterMatter.Step.HAND_IN)))
                .contains(
                        "matter.refused.number",
                        "matter.refused.future",
                        "matter.refused.choice",
                        "matter.refused.evidence",
                        "matter.refused.long");
        assertThat(enter(member, "party-group-meeting", Map.of("title", "会", "on", DAY), EnterMatter.Step.HAND_IN))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(standing("donation.received")).isEqualByComparingTo("0");
    }

    @Test
    void a_draft_is_its_writers_alone_and_another_committee_sees_nothing() {
        Matter draft = done(enter(member, "donation", donation("500"), EnterMatter.Step.KEEP));
        Someone stranger = committees.found().at(Desk.SECRETARIAT);
        for (Someone other : List.of(secretary, committee.member("林知远"), stranger)) {
            assertThat(Acting.as(other.actor(), () -> seeing.see(other.actor(), draft.id())))
                    .isEmpty();
            assertThat(Acting.as(
                            other.actor(),
                            () -> seeing.list(other.actor(), MatterFilter.of(null, Map.of()))
                                    .rows()))
                    .isEmpty();
        }
        assertThat(Acting.as(
                        member.actor(),
                        () -> seeing.list(member.actor(), MatterFilter.of(null, Map.of()))
                                .rows()))
                .hasSize(1);
    }

    @Test
    void a_table_is_looked_through_first_and_its_right_rows_are_stored_once() {
        String table = "标题,日期,金额,捐赠来源,用途,捐赠人,证明材料存放处\n"
                + "助学一,2025/3/1,300,委员个人,教育助学,沈禾清,收据 1\n"
                + "助学二,45750,2万,企业,教育助学,沈禾清,收据 2\n"
                + "助学三,2025-13-01,x,企业,教育助学,沈禾清,收据 3\n"
                + "助学一,2025-03-01,300,委员个人,教育助学,沈禾清,收据 1\n";
        UUID id = done(Acting.as(
                secretary.actor(),
                () -> importing.read(secretary.actor(), "donation", "捐款.csv", table.getBytes(StandardCharsets.UTF_8))));
        ImportMatters.Preview preview = Acting.as(
                secretary.actor(),
                () -> importing.preview(secretary.actor(), id).orElseThrow());
        assertThat(preview.wrong()).containsOnlyKeys(4);
        assertThat(preview.doubled()).containsExactly(5);
        assertThat(keys(Acting.as(
                        secretary.actor(), () -> importing.store(secretary.actor(), id, ImportMatters.Word.ALL))))
                .containsExactly("matter.import.wrong");
        assertThat(done(Acting.as(secretary.actor(), () -> importing.store(secretary.actor(), id, LEFT_OUT))))
                .isEqualTo(2);
        assertThat(standing("donation.amount")).isEqualByComparingTo("20300");
        assertThat(Acting.as(secretary.actor(), () -> importing.store(secretary.actor(), id, LEFT_OUT)))
                .isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void an_ordinal_that_is_taken_is_a_wrong_row_and_those_without_one_come_after_the_greatest() {
        String table = "标题,日期,第几次,参加人\n" + "会一,2025-03-01,3,沈禾清\n" + "会二,2025-04-01,,沈禾清\n" + "会三,2025-05-01,3,沈禾清\n";
        UUID id = done(Acting.as(
                secretary.actor(),
                () -> importing.read(
                        secretary.actor(), "standing-meeting", "会议.csv", table.getBytes(StandardCharsets.UTF_8))));
        assertThat(Acting.as(
                                secretary.actor(),
                                () -> importing.preview(secretary.actor(), id).orElseThrow())
                        .wrong())
                .containsOnlyKeys(4);
        assertThat(done(Acting.as(secretary.actor(), () -> importing.store(secretary.actor(), id, LEFT_OUT))))
                .isEqualTo(2);
        assertThat(standing("standing-meeting.numbered")).isEqualByComparingTo("7");
    }

    @Test
    void one_key_of_a_program_enters_one_matter_however_often_it_calls() {
        TypedMatter typed = TypedMatter.of(donation("700"));
        Matter first = done(Acting.as(
                secretary.actor(),
                () -> entering.enter(secretary.actor(), "donation", typed, EnterMatter.Step.HAND_IN, "k1")));
        Matter second = done(Acting.as(
                secretary.actor(),
                () -> entering.enter(secretary.actor(), "donation", typed, EnterMatter.Step.HAND_IN, "k1")));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(standing("donation.amount")).isEqualByComparingTo("700");
    }

    @Test
    void meetings_are_numbered_through_their_term_and_no_number_is_given_twice() {
        Map<String, String> meeting =
                new HashMap<>(Map.of("title", "常委会会议", "on", "2025-03-01", "r.attendee", "沈禾清、来宾 3人"));
        fill(meeting, "standing-meeting");
        Matter first = done(enter(secretary, "standing-meeting", meeting, EnterMatter.Step.HAND_IN));
        meeting.put("on", "2025-04-01");
        Matter second = done(enter(secretary, "standing-meeting", meeting, EnterMatter.Step.HAND_IN));
        assertThat(first.content().ordinal()).isEqualTo(1);
        assertThat(second.content().ordinal()).isEqualTo(2);
        meeting.put("ordinal", "2");
        meeting.put("on", "2025-05-01");
        assertThat(keys(enter(secretary, "standing-meeting", meeting, EnterMatter.Step.HAND_IN)))
                .containsExactly("matter.refused.ordinalTaken");
        assertThat(standing("standing-meeting.held")).isEqualByComparingTo("2");
        assertThat(standing("standing-meeting.attended")).isEqualByComparingTo("8");
        assertThat(standing("standing-meeting.numbered")).isEqualByComparingTo("3");
    }

    /** Whatever that kind needs is filled with its first option. */
    private void fill(Map<String, String> typed, String kind) {
        Acting.run(
                secretary.actor(),
                () -> seeing.kinds(secretary.actor()).find(kind).orElseThrow().fields().stream()
                        .filter(field -> field.required() && !typed.containsKey("f." + field.code()))
                        .forEach(field -> typed.put(
                                "f." + field.code(),
                                field.options().isEmpty()
                                        ? "1"
                                        : field.options().getFirst().code())));
    }
}
