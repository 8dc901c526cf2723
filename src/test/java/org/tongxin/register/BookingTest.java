package org.tongxin.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.register.SomePlaces.value;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.common.Desk;
import org.tongxin.common.Outcome;
import org.tongxin.common.Receipt;
import org.tongxin.matter.MatterId;
import org.tongxin.platform.Acting;
import org.tongxin.register.booking.BookHour;
import org.tongxin.register.booking.ForgetBookers;
import org.tongxin.testing.MovableClock;
import org.tongxin.testing.OnPostgres;
import org.tongxin.testing.TestCommittee;
import org.tongxin.testing.TestCommittee.Someone;
import org.tongxin.testing.Visit;

/** The public books an hour; the last one is given once, the same form is one booking, and nobody is remembered longer than needed. */
@OnPostgres
@TestPropertySource(properties = "tongxin.time=register")
class BookingTest {

    private static final String HARM = "<script>alert(1)</script>'; drop table x; --\u0000\u202E\uD83D";
    private static final Pattern OPTION = Pattern.compile("<option value=\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern BOOKING = Pattern.compile("href=\"/bookings/([0-9a-f-]{36})\"");

    @Autowired
    private TestCommittee committees;

    @Autowired
    private SomePlaces places;

    @Autowired
    private BookHour booking;

    @Autowired
    private ForgetBookers forgetting;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private TestCommittee.Founded committee;
    private Someone secretary;
    private Someone host;
    private MatterId room;
    private String open;

    @BeforeEach
    void aRoom() {
        committee = committees.found();
        secretary = committee.at(Desk.SECRETARIAT);
        host = committee.member("沈禾清");
        room = places.publicRoom(secretary, "青坪委员会客室", host);
        open = "/open/" + places.code(committee.id);
    }

    private Visit visit(Someone who) {
        Visit visit = new Visit(port);
        visit.signIn(who.login(), TestCommittee.PASSWORD);
        visit.get("/account");
        return visit;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String path(Visit.Answer answer) {
        return Objects.requireNonNull(answer.location()).replaceFirst("^https?://[^/]+", "");
    }

    private Map<String, String> form(Visit anybody) {
        String page = anybody.get(open + "/places/" + room).body();
        return new HashMap<>(Map.of(
                "hour", found(OPTION, page),
                "key", found(KEY, page),
                "persons", "2",
                "wish", "小区门口的公交站搬走了",
                "name", "老住户甲",
                "phone", "0000-6601188",
                "consent", "true"));
    }

    @Test
    void somebody_books_is_answered_comes_and_the_reception_is_on_record_without_their_name() {
        Visit anybody = new Visit(port);
        assertThat(anybody.get(open + "/places").body()).contains("青坪委员会客室", "沈禾清", "每周三 14:00–17:00", "可以预约");
        Map<String, String> form = form(anybody);
        Visit.Answer sent = anybody.post(open + "/places/" + room + "/bookings", form);
        assertThat(sent.status()).isEqualTo(303);
        String receipt = path(sent);
        assertThat(anybody.get(receipt).body()).contains("已经收到", "青坪委员会客室").doesNotContain("老住户甲", "6601188");
        Visit keeper = visit(host);
        String at = "/bookings/" + found(BOOKING, keeper.get("/bookings").body());
        assertThat(keeper.get(at).body()).contains("老住户甲", "0000-6601188", "小区门口的公交站搬走了");
        assertThat(keeper.get("/notices").body()).contains("有人预约");
        assertThat(keeper.post(at, Map.of("word", "CAME", "words", "公交站", "persons", "2"))
                        .body())
                .contains("还没有到");
        assertThat(keeper.post(at, Map.of("word", "CONFIRM", "words", "到了找门口的同志", "version", "1"))
                        .status())
                .isEqualTo(303);
        assertThat(anybody.get(receipt).body()).contains("时间约好了", "到了找门口的同志");
        clock.pass(Duration.ofDays(22));
        Visit desk = visit(secretary);
        assertThat(desk.post(at, Map.of("word", "CAME", "persons", "2")).body()).contains("请写谈的什么事");
        assertThat(desk.post(at, Map.of("word", "CAME", "words", "公交站点调整", "persons", "2"))
                        .status())
                .isEqualTo(303);
        assertThat(desk.post(at, Map.of("word", "CAME", "words", "公交站点调整", "persons", "2"))
                        .status())
                .isEqualTo(422);
        assertThat(places.facts(committee.id, "place-booking.received")).isEqualTo(1);
        String page = desk.get(at).body();
        assertThat(page).contains("接待记录", "/records/of/deed/new?link=matter:");
        String record = found(Pattern.compile("href=\"(/records/[0-9a-f-]{36})\""), page);
        assertThat(desk.get(record).body()).contains("公交站点调整").doesNotContain("老住户甲", "6601188");
        assertThat(desk.get("/places/" + room).body()).contains("2 人");
        assertThat(anybody.get(receipt).body()).contains("已经接待");
    }

    @Test
    void the_same_form_sent_twice_is_one_booking_and_gives_the_same_receipt() {
        Visit anybody = new Visit(port);
        Map<String, String> form = form(anybody);
        String first = path(anybody.post(open + "/places/" + room + "/bookings", form));
        String again = path(anybody.post(open + "/places/" + room + "/bookings", form));
        assertThat(again).isEqualTo(first);
        assertThat(visit(secretary).get("/bookings").body()).contains("1 个等着答复");
    }

    @Test
    void the_last_place_of_an_hour_is_given_once_however_many_want_it_at_once() throws Exception {
        String hour = form(new Visit(port)).get("hour");
        List<Callable<Outcome<Receipt>>> wants = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String from = "198.51.100." + i;
            BookHour.Sheet sheet = new BookHour.Sheet(
                    Objects.requireNonNull(hour),
                    "1",
                    "想说一件事",
                    "",
                    "",
                    true,
                    "",
                    UUID.randomUUID().toString());
            wants.add(() -> booking.book(committee.id, room, sheet, from));
        }
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            long done = many.invokeAll(wants).stream()
                    .map(future -> future.resultNow())
                    .filter(Outcome.Done.class::isInstance)
                    .count();
            assertThat(done).isEqualTo(3);
        }
        String page = new Visit(port).get(open + "/places/" + room).body();
        assertThat(page).doesNotContain("value=\"" + hour + "\"");
    }

    @Test
    void who_holds_the_receipt_cancels_and_the_hour_is_free_again() {
        Visit anybody = new Visit(port);
        String receipt = path(anybody.post(open + "/places/" + room + "/bookings", form(anybody)));
        anybody.get(receipt);
        assertThat(anybody.post(receipt + "/cancel", Map.of()).status()).isEqualTo(303);
        assertThat(anybody.get(receipt).body()).contains("已经取消");
        assertThat(anybody.post(receipt + "/cancel", Map.of()).status()).isEqualTo(303);
        Visit desk = visit(secretary);
        String at =
                "/bookings/" + found(BOOKING, desk.get("/bookings?show=PAST").body());
        assertThat(desk.post(at, Map.of("word", "CONFIRM")).status()).isEqualTo(422);
        String code = receipt.substring(receipt.lastIndexOf('/') + 1);
        assertThat(anybody.get(open + "/bookings?code=" + code.toLowerCase(java.util.Locale.ROOT))
                        .location())
                .endsWith(receipt);
        assertThat(anybody.get(open + "/bookings?code=x").status()).isEqualTo(422);
        String elsewhere = "/open/" + places.code(committees.found().id) + "/bookings/" + code;
        assertThat(anybody.get(elsewhere).status()).isEqualTo(404);
        assertThat(anybody.post(elsewhere + "/cancel", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void harm_does_none_what_is_missing_is_said_and_a_flood_is_stopped() {
        Visit anybody = new Visit(port);
        String post = open + "/places/" + room + "/bookings";
        Map<String, String> form = form(anybody);
        for (String field : form.keySet()) {
            for (String text : new String[] {HARM, "长".repeat(60_000), "", " "}) {
                Map<String, String> harmful = new HashMap<>(form);
                harmful.put(field, text);
                harmful.putIfAbsent("key", UUID.randomUUID().toString());
                Visit.Answer answer = anybody.post(post, harmful);
                assertThat(answer.status()).as(field).isLessThan(500);
                assertThat(answer.body()).doesNotContain("<script>alert");
            }
        }
        Map<String, String> machine = form(anybody);
        machine.put("homepage", "http://example.org");
        assertThat(anybody.post(post, machine).status()).isEqualTo(422);
        int last = 0;
        for (int i = 0; i < 12; i++) {
            Visit again = new Visit(port);
            Map<String, String> fresh = form(again);
            last = again.post(post, fresh).status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(new Visit(port).post(post, form).status())
                .as("without a form's token")
                .isEqualTo(403);
        String hidden = open + "/places/" + places.room(secretary, "没有公开的会客室", host);
        assertThat(anybody.get(hidden).status()).isEqualTo(404);
        assertThat(anybody.post(hidden + "/bookings", form).status()).isEqualTo(404);
    }

    @Test
    void a_member_who_does_not_receive_there_sees_nothing_of_it_and_contacts_are_forgotten() {
        Visit anybody = new Visit(port);
        anybody.post(open + "/places/" + room + "/bookings", form(anybody));
        String at =
                "/bookings/" + found(BOOKING, visit(secretary).get("/bookings").body());
        Visit stranger = visit(committee.member("祝长宁"));
        assertThat(stranger.get("/bookings").body()).contains("没有等着答复的预约");
        assertThat(stranger.get(at).status()).isEqualTo(404);
        assertThat(stranger.post(at, Map.of("word", "DECLINE", "words", "不")).status())
                .isEqualTo(404);
        assertThat(visit(committees.found().at(Desk.SECRETARIAT)).get(at).status())
                .isEqualTo(404);
        clock.pass(Duration.ofDays(60));
        int forgotten = Acting.as(Acting.platform(committee.id), forgetting::forget);
        assertThat(forgotten).isEqualTo(1);
        assertThat(visit(secretary).get(at).body())
                .doesNotContain("老住户甲", "6601188")
                .contains("小区门口的公交站搬走了");
        assertThat(URLEncoder.encode("甲", StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void a_leaders_reception_by_the_rota_is_booked_in_the_same_way() {
        MatterId duty = places.enter(secretary, "reception-duty", "title", "主席接待日", "on", today(2), "r.leader", "沈禾清")
                .id();
        Visit desk = visit(secretary);
        desk.get("/places/" + duty + "/hours");
        assertThat(desk.post("/places/" + duty + "/hours", Map.of("from", "09:00", "until", "11:00"))
                        .status())
                .isEqualTo(303);
        assertThat(desk.post(
                                "/places/" + duty + "/show",
                                Map.of("shown", "true", "bookable", "true", "purpose", "当面反映问题"))
                        .status())
                .isEqualTo(303);
        Visit anybody = new Visit(port);
        assertThat(anybody.get(open + "/places").body()).contains("主席接待日", "当面反映问题");
        assertThat(found(OPTION, anybody.get(open + "/places/" + duty).body())).endsWith("T09:00");
        assertThat(value(booking.book(
                        committee.id,
                        duty,
                        new BookHour.Sheet(today(2) + "T10:00", "1", "想反映一件事", "", "", true, "", ""),
                        "198.51.100.1")))
                .isNotNull();
    }

    /** A rota is made for days to come; a matter that counts has happened or is listed by its day, so it is entered on the day before. */
    private String today(int days) {
        return java.time.LocalDate.now(clock).plusDays(days).toString();
    }
}
