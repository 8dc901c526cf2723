package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Outcome;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;
import org.tongxin.register.booking.BookHour;
import org.tongxin.register.booking.FreeSlots;
import org.tongxin.register.places.KeepHours;
import org.tongxin.register.places.OpenPlaces;
import org.tongxin.register.places.ShowPlace;

/** Places of the demonstration: open, silent and in preparation; what went on there, who booked, and a turn of a leader by the rota. */
@Component
record FillPlaces(
        EnterMatter entering,
        KeepHours hours,
        ShowPlace showing,
        BookHour booking,
        FreeSlots free,
        OpenPlaces open,
        Clock clock) {

    void fill(CommitteeId committee, DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        LocalDate today = LocalDate.now(clock);
        MatterId room = Acting.as(secretary, () -> places(secretary, today));
        Acting.run(secretary, () -> there(secretary, room, today));
        Acting.run(secretary, () -> others(secretary, today));
        book(committee, room, "小区门口的公交站搬走以后，老人要多走一里路", "一位老住户", "0000-6603321", 2);
        book(committee, room, "想问问加装电梯的补贴怎么申请", "", "", 1);
    }

    private MatterId places(Actor secretary, LocalDate today) {
        String[] all = {"tick", "host|place|rules|plan", "stage", "opened"};
        MatterId room = enter(
                secretary,
                today.minusDays(160),
                "reception-room",
                all,
                "title",
                "河西街道委员会客室",
                "place",
                "河西街道便民服务中心二楼",
                "f.level",
                "township",
                "r.host",
                "沈禾清",
                "r.member",
                "乔月初、贺兰亭",
                "sector",
                "S27");
        enter(
                secretary,
                today.minusDays(220),
                "member-studio",
                all,
                "title",
                "蒋亦舟委员工作室",
                "place",
                "青坪镇茶叶合作社",
                "f.level",
                "township",
                "f.type",
                "studio",
                "r.host",
                "蒋亦舟",
                "sector",
                "S22");
        enter(
                secretary,
                today.minusDays(30),
                "sector-studio",
                new String[] {"tick", "host|place"},
                "title",
                "教育界委员工作室",
                "place",
                "实验小学",
                "f.level",
                "municipal",
                "r.host",
                "顾南枝",
                "sector",
                "S24");
        keep(
                secretary,
                room,
                new KeepHours.Line("3", "", "14:00", "17:00"),
                new KeepHours.Line("1", "1", "09:00", "11:00"));
        show(secretary, room, "河西街道的居民有事都可以来说：路灯、公交、停车、老人和孩子的事。委员听，记下来，能办的当场答应。");
        MatterId duty = enter(
                secretary,
                today.plusDays(9),
                "reception-duty",
                new String[0],
                "title",
                "主席接待日",
                "place",
                "市政协机关一楼接待室",
                "r.leader",
                "陆怀瑾");
        keep(secretary, duty, new KeepHours.Line("", "", "09:00", "11:30"));
        show(secretary, duty, "当面向政协领导反映问题。每批半小时左右，请带上有关材料。");
        return room;
    }

    private void there(Actor secretary, MatterId room, LocalDate today) {
        String[] link = {"link", "matter:" + room};
        enter(
                secretary,
                today.minusDays(12),
                "studio-activity",
                link,
                "title",
                "会客日：公交线路怎么调整",
                "place",
                "河西街道委员会客室",
                "f.function",
                "opinion",
                "f.venue",
                "reception-room",
                "f.topic",
                "公交线路调整",
                "f.issues",
                "9",
                "r.host",
                "沈禾清",
                "r.attendee.MEMBER",
                "沈禾清、乔月初",
                "r.attendee.NUMBER",
                "居民 23 人");
        enter(
                secretary,
                today.minusDays(6),
                "deed",
                link,
                "title",
                "帮北巷居民接通了楼道照明",
                "f.field",
                "housing",
                "f.matter",
                "楼道灯坏了两年，没有物业",
                "f.result",
                "协调供电所接线，街道出灯具",
                "r.doer",
                "沈禾清",
                "r.asker.UNNAMED",
                "匿名",
                "stage",
                "done");
        enter(
                secretary,
                today.minusDays(20),
                "deed",
                link,
                "title",
                "帮菜市场摊主办好了食品许可",
                "f.field",
                "enterprise",
                "f.matter",
                "许可到期后材料反复被退",
                "f.result",
                "陪同到窗口一次办结",
                "f.confirmation",
                "spoken",
                "r.doer",
                "乔月初",
                "r.asker.PERSON",
                "一位摊主",
                "stage",
                "confirmed");
    }

    /** A regulation whose trial ends soon, and one enterprise under two names. */
    private void others(Actor secretary, LocalDate today) {
        enter(
                secretary,
                today.minusDays(340),
                "regulation",
                new String[] {"stage", "made"},
                "title",
                "委员会客室管理办法（试行）",
                "until",
                today.plusDays(25).toString(),
                "f.form",
                "trial",
                "f.field",
                "members",
                "f.governs",
                "I01、I02、I03、I06、I13",
                "f.effective",
                today.minusDays(340).toString(),
                "f.proof",
                "办公室档案柜",
                "r.issuer.BODY",
                "云岭市政协办公室");
        enter(
                secretary,
                today.minusDays(15),
                "enterprise-problem",
                new String[] {"stage", "solved"},
                "title",
                "茶厂夏季用电扩容",
                "f.source",
                "door",
                "f.subject",
                "utilities",
                "f.detail",
                "夏季制茶用电不够",
                "f.result",
                "供电所已增容",
                "r.enterprise",
                "云河茶业有限公司",
                "r.owner.MEMBER",
                "蒋亦舟");
        enter(
                secretary,
                today.minusDays(40),
                "enterprise-problem",
                new String[0],
                "title",
                "茶厂用地手续",
                "f.source",
                "linked",
                "f.subject",
                "land",
                "f.detail",
                "晾青场用地手续没有批",
                "r.enterprise",
                "云河茶业公司",
                "r.owner.MEMBER",
                "蒋亦舟");
    }

    private MatterId enter(Actor who, LocalDate on, String kind, String[] more, String... pairs) {
        Map<String, List<String>> typed = new LinkedHashMap<>(Map.of("on", List.of(on.toString())));
        for (String[] each : List.of(pairs, more)) {
            for (int i = 0; i < each.length; i += 2) {
                typed.put(each[i], List.of(each[i + 1].split("\\|")));
            }
        }
        return done(entering.enter(who, kind, new TypedMatter(typed), EnterMatter.Step.HAND_IN, null))
                .id();
    }

    private void keep(Actor who, MatterId place, KeepHours.Line... lines) {
        done(hours.keep(who, place, List.of(lines)));
    }

    private void show(Actor who, MatterId place, String purpose) {
        done(showing.decide(who, place, new ShowPlace.Decision(true, true, purpose)));
    }

    private void book(CommitteeId committee, MatterId place, String wish, String name, String phone, int persons) {
        String hour = Acting.as(
                Acting.platform(committee),
                () -> free.of(committee, place, open.hours(place)).stream()
                        .filter(each -> each.left() > 0)
                        .map(each -> each.slot().day() + "T" + each.slot().from())
                        .findFirst()
                        .orElseThrow());
        done(booking.book(
                committee,
                place,
                new BookHour.Sheet(
                        hour,
                        String.valueOf(persons),
                        wish,
                        name,
                        phone,
                        true,
                        "",
                        UUID.randomUUID().toString()),
                "127.0.0.1"));
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("The demonstration could not be told: " + outcome);
    }
}
