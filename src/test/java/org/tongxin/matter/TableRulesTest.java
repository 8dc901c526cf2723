package org.tongxin.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tongxin.catalogue.Role;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.platform.Acting;
import org.tongxin.rules.SetRule;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** A table obeys the rules of the form: likeness, gates, programmes, and whose name it is. */
@OnPostgres
@Import(TestCommittee.class)
class TableRulesTest {

    private static final String HEAD = "标题,日期,地点,金额,捐赠来源,用途,捐赠人,证明材料存放处,活动标签\n";

    @Autowired
    private TestCommittee committees;

    @Autowired
    private EnterMatter entering;

    @Autowired
    private ChangeMatter changing;

    @Autowired
    private ImportMatters importing;

    @Autowired
    private SetRule setting;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;
    private Someone office;

    @BeforeEach
    void found() {
        committee = committees.found();
        office = committee.at(Desk.SECRETARIAT);
        committee.member("沈禾清");
    }

    private Outcome<UUID> read(String kind, String table) {
        return Acting.as(
                office.actor(),
                () -> importing.read(office.actor(), kind, "表.csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private UUID draft(String kind, String table) {
        return ((Outcome.Done<UUID>) read(kind, table)).value();
    }

    private ImportMatters.Preview preview(UUID id) {
        return Acting.as(
                office.actor(), () -> importing.preview(office.actor(), id).orElseThrow());
    }

    private Outcome<Integer> store(UUID id, boolean leaveOut, ImportMatters.Alike alike, boolean outsiders) {
        return Acting.as(
                office.actor(),
                () -> importing.store(office.actor(), id, new ImportMatters.Word(leaveOut, alike, outsiders)));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Reason> reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private static Map<String, String> gift(String title, String on, String place, String donor) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "on",
                on,
                "place",
                place,
                "f.amount",
                "300",
                "f.source",
                "member",
                "f.purpose",
                "education",
                "r.donor",
                donor,
                "f.proof",
                "收据 1"));
    }

    private Outcome<Matter> enter(Map<String, String> typed) {
        return Acting.as(
                office.actor(),
                () -> entering.enter(
                        office.actor(), "donation", TypedMatter.of(typed), EnterMatter.Step.HAND_IN, null));
    }

    @Test
    void rows_like_a_record_or_another_row_wait_for_the_senders_word() {
        enter(gift("向北街小学捐资助学", "2025-03-01", "北街小学", "沈禾清"));
        UUID id = draft(
                "donation",
                HEAD
                        + "向北街小学捐款助学金,2025-03-01,北街小学,500,委员个人,教育助学,沈禾清,收据 2,\n"
                        + "捐建图书角,2025-03-03,南门,300,委员个人,教育助学,沈禾清,收据 3,\n"
                        + "向北街小学捐资助学,2025-03-20,别处,800,委员个人,教育助学,沈禾清,收据 4,\n"
                        + "村道路灯,2025-06-01,东村,900,委员个人,教育助学,沈禾清,收据 5,\n"
                        + "村道路灯二期,2025-06-01,东村,901,委员个人,教育助学,沈禾清,收据 6,\n"
                        + "村道路灯,2025-07-01,,902,委员个人,教育助学,沈禾清,收据 7,\n");
        ImportMatters.Preview preview = preview(id);
        assertThat(preview.wrong()).isEmpty();
        assertThat(preview.alike()).containsOnlyKeys(2, 3, 4, 6);
        assertThat(preview.alike().get(2).why()).isEqualTo(FindAlike.Why.PLACE);
        assertThat(preview.alike().get(3).why()).isEqualTo(FindAlike.Why.AMOUNT);
        assertThat(preview.alike().get(4).why()).isEqualTo(FindAlike.Why.TITLE);
        assertThat(preview.alike().get(6)).isEqualTo(new ImportMatters.Like(null, 5, "村道路灯", FindAlike.Why.PLACE));
        assertThat(keys(store(id, false, ImportMatters.Alike.UNSAID, false))).containsExactly("matter.import.alike");
        assertThat(store(id, false, ImportMatters.Alike.LEAVE_OUT, false)).isEqualTo(Outcome.done(2));
    }

    @Test
    void the_page_shows_them_with_a_way_to_the_record_and_asks() {
        Matter before = ((Outcome.Done<Matter>) enter(gift("向北街小学捐资助学", "2025-03-01", "北街小学", "沈禾清"))).value();
        UUID id = draft("donation", HEAD + "捐款,2025-03-01,北街小学,500,委员个人,教育助学,某某商会,收据 2,\n");
        Visit visit = new Visit(port);
        visit.signIn(office.login(), TestCommittee.PASSWORD);
        assertThat(visit.get("/records/import/" + id).body())
                .contains("/records/" + before.id())
                .contains("按会外人士或单位记：某某商会");
        Visit.Answer refused = visit.post("/records/import/" + id, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("是另一件就导入");
        assertThat(visit.post("/records/import/" + id, Map.of("alike", "STORE")).status())
                .isEqualTo(303);
    }

    @Test
    void a_file_just_under_the_limit_of_a_request_is_refused_in_words_of_ours() {
        Visit visit = new Visit(port);
        visit.signIn(office.login(), TestCommittee.PASSWORD);
        visit.get("/records/of/donation/import");
        Visit.Answer answer = visit.send("/records/of/donation/import", "表.xlsx", new byte[20 * 1024 * 1024 + 500_000]);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("15 MB");
    }

    @Test
    void what_a_gate_stops_by_hand_it_stops_in_a_table() {
        Someone administrator = committee.at(Desk.SYSTEM_ADMIN);
        Acting.run(
                administrator.actor(),
                () -> setting.set(administrator.actor(), "party.gate.kinds", "donation", "本会办法", LocalDate.now(clock)));
        UUID id = draft("donation", HEAD + "捐款,2025-03-01,,500,委员个人,教育助学,沈禾清,收据 2,\n");
        assertThat(preview(id).wrong().get(2)).extracting(Reason::key).containsExactly("register.refused.partyReply");
        assertThat(keys(store(id, false, ImportMatters.Alike.STORE, false))).containsExactly("matter.import.wrong");
    }

    @Test
    void a_tag_nobody_has_set_up_is_a_wrong_row_and_is_refused_in_the_form_too() {
        UUID id = draft("donation", HEAD + "捐款,2025-03-01,,500,委员个人,教育助学,沈禾清,收据 2,没有的活动\n");
        assertThat(preview(id).wrong().get(2)).extracting(Reason::key).containsExactly("matter.refused.tag");
        Map<String, String> typed = gift("捐款", "2025-03-01", "", "沈禾清");
        typed.put("tag", "没有的活动");
        assertThat(keys(enter(typed))).containsExactly("matter.refused.tag");
    }

    @Test
    void a_name_that_is_almost_a_members_is_asked_about_and_never_becomes_an_outsider_by_itself() {
        UUID id = draft("donation", HEAD + "捐款,2025-03-01,,500,委员个人,教育助学,沈禾青,收据 2,\n");
        assertThat(preview(id).wrong().get(2)).extracting(Reason::key).containsExactly("matter.refused.resembles");
        assertThat(preview(id).resembling()).containsExactly(2);
        assertThat(keys(store(id, false, ImportMatters.Alike.STORE, false))).containsExactly("matter.import.wrong");
        assertThat(store(id, false, ImportMatters.Alike.STORE, true)).isEqualTo(Outcome.done(1));

        Map<String, String> typed = gift("助学", "2025-05-01", "", "沈禾青");
        assertThat(keys(enter(typed))).containsExactly("matter.refused.resembles");
        typed.put(TypedMatter.OUTSIDER, "沈禾青");
        Matter entered = ((Outcome.Done<Matter>) enter(typed)).value();
        assertThat(entered.content().in("donor")).extracting(Part::of).containsExactly(Role.Of.BODY);
        typed.remove(TypedMatter.OUTSIDER);
        assertThat(Acting.as(
                        office.actor(),
                        () -> changing.change(
                                office.actor(),
                                entered.id(),
                                1,
                                TypedMatter.of(typed),
                                EnterMatter.Step.HAND_IN,
                                "补充")))
                .as("what was said once is not asked again")
                .isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @CsvSource({
        "沈禾青,沈禾清,true", "沈 禾清,沈禾清,true", "沈禾清委员,沈禾清,true", "沈清,沈禾清,true", "沈清禾,沈禾清,true",
        "阿依古丽.买买提,阿依古丽·买买提,true", "李强,李明,false", "沈立新,沈禾清,false", "陈禾清,沈禾清,false", "李,李明,false"
    })
    void one_character_makes_a_name_resemble_another_where_it_is_long_enough(
            String typed, String member, boolean resembles) {
        TestCommittee.Founded other = committees.found();
        other.member(member);
        Someone secretary = other.at(Desk.SECRETARIAT);
        Outcome<Matter> outcome = Acting.as(
                secretary.actor(),
                () -> entering.enter(
                        secretary.actor(),
                        "donation",
                        TypedMatter.of(gift("捐款", "2025-03-01", "", typed)),
                        EnterMatter.Step.HAND_IN,
                        null));
        assertThat(keys(outcome).contains("matter.refused.resembles")).isEqualTo(resembles);
    }
}
