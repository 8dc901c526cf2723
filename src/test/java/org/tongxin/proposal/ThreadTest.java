package org.tongxin.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.files.Attached;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.contact.SayInThread;
import org.tongxin.proposal.contact.SeeThread;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.Proves;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** The one thread of proposer, supervisor and handler, with files and read receipts, and meetings on record. */
@OnPostgres
class ThreadTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Cases cases;

    @Autowired
    private SayInThread saying;

    @Autowired
    private SeeThread thread;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private Outcome<UUID> say(Someone who, ProposalId id, String words, Attached... files) {
        return Acting.as(who.actor(), () -> saying.say(who.actor(), id, words, List.of(files)));
    }

    private SeeThread.Thread read(Someone who, ProposalId id) {
        return Acting.as(who.actor(), () -> thread.read(who.actor(), id).orElseThrow());
    }

    private static Attached file(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Attached(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @Test
    @Proves("A17")
    void the_three_sides_write_in_one_thread_and_see_who_has_read_what() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        Someone supervisor = people.committee().at(Desk.SUPERVISOR);
        assertThat(say(people.author(), id, "梧桐里没有列入。")).isInstanceOf(Outcome.Done.class);
        assertThat(read(people.officer(), id).messages()).singleElement().satisfies(said -> {
            assertThat(said.words()).isEqualTo("梧桐里没有列入。");
            assertThat(said.side()).isEqualTo("PROPOSER");
        });
        say(people.officer(), id, "下周补上。");
        say(supervisor, id, "请月底前书面说明。");
        read(supervisor, id);
        assertThat(read(people.author(), id).messages().getFirst().readers())
                .containsExactlyInAnyOrder(
                        people.officer().actor().name(), supervisor.actor().name());
        assertThat(read(people.author(), id).messages())
                .extracting(SeeThread.Message::side)
                .containsExactly("PROPOSER", "UNIT", "COMMITTEE");
    }

    @Test
    void who_has_no_part_in_it_neither_reads_nor_writes_nor_gets_its_files() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        say(people.author(), id, "见附件。", file("照片.png", "x"));
        UUID attached = read(people.author(), id)
                .messages()
                .getFirst()
                .files()
                .getFirst()
                .id();
        Someone stranger = people.committee().member("顾南枝");
        Someone otherUnit = people.committee().of(people.committee().unit("云岭县林业局"), Desk.UNIT_OFFICER);
        Someone foreign = Cases.People.of(committees).author();
        for (Someone nobody : List.of(stranger, otherUnit, foreign)) {
            assertThat(say(nobody, id, "我也说一句")).isInstanceOf(Outcome.Missing.class);
            Visit visit = visit(nobody);
            assertThat(visit.get("/proposals/" + id + "/thread").status()).isEqualTo(404);
            assertThat(visit.get("/proposals/" + id + "/files/" + attached).status())
                    .isEqualTo(404);
        }
        Visit.Answer given = visit(people.officer()).get("/proposals/" + id + "/files/" + attached);
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.header("Content-Disposition")).startsWith("attachment");
        assertThat(given.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.html", "x.svg", "x.exe", "x.js", "x", ".pdf", "x.pdf.html"})
    void what_a_browser_might_run_is_not_taken(String name) {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        Outcome<UUID> outcome = say(people.author(), id, "见附件", file(name, "<script>alert(1)</script>"));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<UUID>) outcome).reasons())
                .extracting(Reason::key)
                .containsExactly("proposal.refused.fileType");
        assertThat(read(people.author(), id).messages()).isEmpty();
    }

    @Test
    void a_name_cannot_lead_out_of_the_folder_and_an_empty_message_is_not_sent() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        assertThat(say(people.author(), id, "", file("../../etc/passwd.txt", "x")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(read(people.author(), id)
                        .messages()
                        .getFirst()
                        .files()
                        .getFirst()
                        .name())
                .doesNotContain("/");
        assertThat(visit(people.author())
                        .post("/proposals/" + id + "/thread", Map.of("message", " "))
                        .body())
                .contains("请写几句");
    }

    @Test
    @Proves({"A15", "A16", "A18"})
    void a_meeting_on_the_spot_is_put_on_record_seen_by_all_sides_and_counted() {
        Cases.People people = Cases.People.of(committees);
        ProposalId id = cases.transferred(people);
        Visit officer = visit(people.officer());
        assertThat(officer.post("/proposals/" + id + "/contacts", Map.of()).body())
                .contains("请选是哪个阶段", "请写明谁和谁");
        assertThat(officer.post(
                                "/proposals/" + id + "/contacts",
                                Map.of(
                                        "stage",
                                        "BEFORE",
                                        "kind",
                                        "ON_SITE",
                                        "on",
                                        "2026-01-06",
                                        "parties",
                                        "委员和科长",
                                        "words",
                                        "看了北巷，商定装十二盏"))
                        .status())
                .isEqualTo(303);
        assertThat(visit(people.author()).get("/proposals/" + id).body()).contains("现场办案", "商定装十二盏");
        Visit leader = visit(people.committee().at(Desk.COMMITTEE_LEADER));
        assertThat(leader.get("/figures/consulted").body()).contains("有协商记录 1 件", "立案 1 件");
        assertThat(leader.get("/figures/on-site").body()).contains("关于增设路灯的提案");
    }
}
