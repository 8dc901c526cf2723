package org.tongxin.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.common.MatterRef;
import org.tongxin.platform.Acting;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** What a person was told, read page by page, marked and switched off; nobody reads what others were told. */
@OnPostgres
class NoticesTest {

    private static final UUID MATTER = UUID.fromString("01a1f000-0000-7000-8000-0000000000aa");

    @Autowired
    private TestCommittee committees;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/notices");
        return visit;
    }

    private void tell(Someone of, Audience to, Topic topic, int many) {
        List<Notice> some = IntStream.range(0, many)
                .mapToObj(no -> new Notice(
                        topic + "-" + no,
                        Set.of(to),
                        "proposal.told.FILED",
                        List.of(Arg.text("路灯" + no + "号")),
                        topic,
                        new MatterRef("proposal", MATTER),
                        "/home",
                        null,
                        clock.instant().minusSeconds(no)))
                .toList();
        Acting.run(
                Acting.platform(of.actor().committee()),
                () -> transaction.executeWithoutResult(_ -> notices.tell(some)));
    }

    @Test
    void a_long_list_is_read_page_by_page_and_marked_as_read_at_once() {
        TestCommittee.Founded committee = committees.found();
        Someone reader = committee.at(Desk.SUPERVISOR);
        assertThat(visit(reader).get("/notices").body()).contains("还没有消息");
        tell(reader, Audience.of(Desk.SUPERVISOR), Topic.DUTY, 40);
        tell(reader, Audience.of(Desk.SUPERVISOR), Topic.DUTY, 40);
        Visit visit = visit(reader);
        String first = visit.get("/notices").body();
        assertThat(first).contains("路灯0号", "路灯29号", "40 条没有读").doesNotContain("路灯30号");
        String next = first.replaceAll("(?s).*href=\"(/notices\\?after=[^\"]+)\".*", "$1");
        assertThat(visit.get(next).body()).contains("路灯30号", "路灯39号").doesNotContain("路灯29号");
        assertThat(visit.get("/notices?after=nowhere").body()).contains("路灯0号");
        assertThat(visit(committee.at(Desk.ASSIGNER)).get("/notices").body()).doesNotContain("路灯0号");
        assertThat(visit.post("/notices/read", Map.of()).status()).isEqualTo(303);
        assertThat(visit.get("/notices").body()).contains("都读过了");
        assertThat(visit.get("/notices?show=unread").body()).contains("没有未读的消息");
    }

    @Test
    void a_topic_is_switched_off_and_on_again_and_duties_always_come() {
        TestCommittee.Founded committee = committees.found();
        Someone reader = committee.member("沈禾清");
        Audience just = Audience.of(reader.member());
        tell(reader, just, Topic.DUTY, 1);
        tell(reader, just, Topic.PUBLICATION, 3);
        Visit visit = visit(reader);
        assertThat(visit.post("/notices/topics", Map.of("topic", "OUTCOME")).status())
                .isEqualTo(303);
        assertThat(visit.get("/notices").body()).contains("路灯0号", "1 条没有读").doesNotContain("路灯2号");
        assertThat(visit.post("/notices/topics", Map.of("topic", "DUTY")).status())
                .isEqualTo(422);
        assertThat(visit.post("/notices/topics", Map.of("topic", "PUBLICATION")).status())
                .isEqualTo(303);
        assertThat(visit.get("/notices").body()).contains("路灯2号");
    }
}
