package org.tongxin.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxin.common.Desk;
import org.tongxin.matter.Matter;
import org.tongxin.matter.MatterId;
import org.tongxin.register.places.Hours;
import org.tongxin.register.places.Slot;
import org.tongxin.testing.CountedStatements;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** Places: opened only when ready, with hours, activities, and a word when they have been silent. */
@OnPostgres
class PlacesTest {

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @Autowired
    private CountedStatements statements;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;
    private Someone secretary;
    private Someone host;
    private Someone other;

    @BeforeEach
    void aCommittee() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        host = committee.member("沈禾清");
        other = committee.member("祝长宁");
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    @Test
    void a_place_opens_only_when_its_list_is_complete_and_is_counted_from_then_on() {
        Matter room = places.enter(
                secretary,
                "reception-room",
                "title",
                "青坪委员会客室",
                "on",
                "2026-04-01",
                "f.level",
                "township",
                "r.host",
                "沈禾清",
                "tick",
                "host|place");
        Visit desk = visit(secretary);
        String at = "/places/" + room.id();
        assertThat(desk.get(at).body()).contains("4 项里已有 2 项", "全部备齐才能挂牌", "沈禾清");
        String record = "/records/" + room.id();
        desk.get(record);
        Map<String, String> opening = Map.of("stage", "opened", "on", "2026-05-01", "version", "1");
        assertThat(desk.post(record + "/advance", opening).status()).isEqualTo(422);
        assertThat(places.facts(committee.id, "reception-room.opened")).isZero();
        Map<String, String> more = new java.util.HashMap<>(Map.of(
                "title", "青坪委员会客室",
                "on", "2026-04-01",
                "f.level", "township",
                "r.host", "沈禾清",
                "why", "补齐条件",
                "version", "1"));
        String body = more.entrySet().stream()
                        .map(e -> e.getKey() + "="
                                + java.net.URLEncoder.encode(e.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                        .collect(java.util.stream.Collectors.joining("&"))
                + "&tick=host&tick=place&tick=rules&tick=plan&_csrf=" + desk.formToken();
        assertThat(desk.postRaw(record, body).status()).isEqualTo(303);
        assertThat(desk.post(record + "/advance", Map.of("stage", "opened", "on", "2026-05-01"))
                        .status())
                .isEqualTo(303);
        assertThat(places.facts(committee.id, "reception-room.opened")).isEqualTo(1);
        assertThat(desk.get("/places").body()).contains("青坪委员会客室", "开着的 1 处");
    }

    @Test
    void what_goes_on_there_is_entered_with_the_place_filled_in_and_stands_on_its_page() {
        MatterId room = places.room(secretary, "河西委员会客室", host);
        Visit reader = visit(host);
        String page = reader.get("/places/" + room).body();
        assertThat(page)
                .contains(
                        "/records/of/studio-activity/new?link=matter:" + room,
                        "/records/of/deed/new?link=matter:" + room);
        String form = reader.get("/records/of/studio-activity/new?link=matter:" + room + "&f.venue=reception-room")
                .body();
        assertThat(form).contains("value=\"matter:" + room + "\"");
        places.enter(
                secretary,
                "studio-activity",
                "title",
                "五月会客日",
                "on",
                "2026-05-13",
                "f.function",
                "opinion",
                "f.venue",
                "reception-room",
                "f.topic",
                "公交线路",
                "r.host",
                "沈禾清",
                "r.attendee.MEMBER",
                "祝长宁",
                "r.attendee.NUMBER",
                "居民 12 人",
                "link",
                "matter:" + room);
        assertThat(reader.get("/places/" + room).body()).contains("五月会客日", "12 人次", "1 项");
    }

    @Test
    void a_place_where_nothing_was_recorded_for_as_long_as_the_rule_says_is_named() {
        MatterId silent = places.room(secretary, "久静会客室", host);
        MatterId busy = places.room(secretary, "常开会客室", host);
        places.enter(
                secretary,
                "room-talk",
                "title",
                "会客交流",
                "on",
                "2026-05-12",
                "link",
                "matter:" + busy,
                "r.host",
                "沈禾清",
                "r.guest",
                "来客 3 人",
                "f.topic",
                "路灯",
                "f.subject",
                "路灯",
                "f.result",
                "记下");
        String page = visit(secretary).get("/places?show=SILENT").body();
        assertThat(page).contains("久静会客室").doesNotContain("常开会客室");
        assertThat(silent).isNotEqualTo(busy);
    }

    @Test
    void hours_are_kept_by_the_host_and_refused_where_they_make_no_sense() {
        MatterId room = places.room(secretary, "河东委员会客室", host);
        String at = "/places/" + room;
        Visit keeper = visit(host);
        assertThat(keeper.get(at + "/hours").status()).isEqualTo(200);
        assertThat(keeper.postRaw(
                                at + "/hours",
                                "weekday=3&week=&from=14:00&until=17:00&weekday=1&week=1&from=09:00&until=11:00&weekday=&week=&from=&until=&_csrf="
                                        + keeper.formToken())
                        .status())
                .isEqualTo(303);
        assertThat(keeper.get(at).body()).contains("每周三 14:00–17:00", "每月第一个周一 09:00–11:00");
        keeper.get(at + "/hours");
        assertThat(keeper.postRaw(at + "/hours", "weekday=3&week=&from=17:00&until=14:00&_csrf=" + keeper.formToken())
                        .body())
                .contains("第 1 行没有写全");
        Visit stranger = visit(other);
        assertThat(stranger.get(at + "/hours").status()).isEqualTo(404);
        assertThat(stranger.get(at).status()).isEqualTo(200);
        assertThat(stranger.post(at + "/hours", Map.of("weekday", "3", "week", "", "from", "01:00", "until", "02:00"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(at + "/show", Map.of("shown", "true")).status())
                .isEqualTo(403);
        Someone elsewhere = committees.found().at(Desk.SECRETARIAT);
        assertThat(visit(elsewhere).get(at).status()).isEqualTo(404);
    }

    @Test
    void an_hour_is_on_its_weekday_every_week_or_the_so_manieth_of_the_month() {
        LocalTime two = LocalTime.of(14, 0);
        Hours first = new Hours(DayOfWeek.MONDAY, 1, null, two, two.plusHours(2));
        assertThat(first.on(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(first.on(LocalDate.of(2026, 6, 8))).isFalse();
        Hours last = new Hours(DayOfWeek.MONDAY, Hours.LAST, null, two, two.plusHours(2));
        assertThat(last.on(LocalDate.of(2026, 6, 29))).isTrue();
        assertThat(last.on(LocalDate.of(2026, 6, 22))).isFalse();
        assertThat(Slot.of(
                        List.of(new Hours(DayOfWeek.WEDNESDAY, null, null, two, two.plusMinutes(150))),
                        LocalDate.of(2026, 5, 20).atTime(14, 30),
                        LocalDate.of(2026, 5, 27),
                        60,
                        day -> day.equals(LocalDate.of(2026, 5, 28))))
                .extracting(Slot::toString)
                .hasSize(3);
    }

    @Test
    void the_pages_take_eight_statements_at_most() {
        MatterId room = places.publicRoom(secretary, "河北委员会客室", host);
        Matter deed = places.enter(
                secretary,
                "deed",
                "title",
                "修桥",
                "on",
                "2026-05-04",
                "f.field",
                "roads",
                "f.matter",
                "桥板断了",
                "f.result",
                "换了",
                "r.doer",
                "沈禾清",
                "stage",
                "done",
                "link",
                "matter:" + room);
        Visit desk = visit(secretary);
        for (String path : List.of(
                "/places",
                "/places/" + room,
                "/bookings",
                "/bodies",
                "/gates",
                "/regulations",
                "/confirmations/" + deed.id())) {
            desk.get(path);
            long before = statements.count();
            assertThat(desk.get(path).status()).isEqualTo(200);
            assertThat(statements.count() - before).as(path).isBetween(1L, 8L);
        }
    }
}
