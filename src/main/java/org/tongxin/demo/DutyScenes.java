package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.briefing.BriefingId;
import org.tongxin.briefing.reading.ConfirmBriefing;
import org.tongxin.briefing.reading.ReadBriefing;
import org.tongxin.briefing.sending.SendBriefing;
import org.tongxin.committee.skills.StateSkills;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;

/** What the demonstration's members know, what was sent to them to be read, and what the tables of the teams and parties show. */
@Component
record DutyScenes(
        SendBriefing sending,
        ReadBriefing reading,
        ConfirmBriefing confirming,
        StateSkills stating,
        EnterMatter entering,
        Clock clock) {

    private static final Map<String, List<String>> SKILLS = Map.of(
            "shen", List.of("医疗卫生、老年医学", "河西街道"),
            "gu", List.of("教育、儿童阅读", "河西街道"),
            "lu", List.of("财税金融、小微企业融资", "城东街道"),
            "jiang", List.of("农业农村、茶叶种植", "青坪镇"),
            "wei", List.of("生态环境、水质监测", "城东街道"),
            "bai", List.of("数字信息、数据治理", "大学路街道"),
            "fang", List.of("法律、物业纠纷", "城东街道"),
            "yan", List.of("文化艺术、非遗保护", "老城街道"));

    void tell(DemoPeople.Troupe troupe) {
        SKILLS.forEach((login, said) -> state(troupe.named(login), said.getFirst(), said.getLast()));
        Actor secretary = troupe.named("secretary");
        LocalDate today = LocalDate.now(clock);
        Acting.run(secretary, () -> records(secretary, today));
        BriefingId first = send(
                secretary,
                "上半年经济运行情况通报",
                "全市上半年经济运行平稳，分县区数据见附表。\n请各位委员在常委会会议前读完，会上讨论。",
                List.of("ALL"),
                today.plusDays(5));
        BriefingId second =
                send(secretary, "关于做好汛期值班的通知", "汛期安排领导带班，请各位同志按表到岗，有变动提前说。", List.of("STAFF"), today.plusDays(2));
        for (String login : List.of("gu", "lu", "jiang", "bai", "pei")) {
            Actor member = troupe.named(login);
            Acting.run(member, () -> {
                reading.open(member, first, null, null);
                done(confirming.confirm(member, first));
            });
        }
        for (String login : List.of("wei", "song")) {
            Actor member = troupe.named(login);
            Acting.run(member, () -> reading.open(member, first, null, null));
        }
        Actor reviewer = troupe.named("reviewer");
        Acting.run(reviewer, () -> done(confirming.confirm(reviewer, second)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome<T> other -> throw new IllegalStateException(other.toString());
        };
    }

    private void state(Actor member, String words, String place) {
        Acting.run(
                member,
                () -> done(stating.state(
                        member, java.util.Objects.requireNonNull(member.member()), List.of(), words, place)));
    }

    private BriefingId send(Actor who, String title, String words, List<String> whom, LocalDate by) {
        var sheet = new SendBriefing.Sheet("", "", title, words, whom, "", by.toString());
        return Acting.as(who, () -> done(sending.send(who, sheet, List.of())));
    }

    private void records(Actor secretary, LocalDate today) {
        enter(
                secretary,
                "party-participation",
                Map.of(
                        "title", "民主党派负责人协商座谈",
                        "on", today.minusDays(20).toString(),
                        "f.occasion", "consultation",
                        "r.body", "民盟云岭市委、九三学社云岭市委",
                        "r.participant", "裴嘉树、宋闻笛"));
        enter(
                secretary,
                "party-participation",
                Map.of(
                        "title", "营商环境联合调研",
                        "on", today.minusDays(41).toString(),
                        "f.occasion", "research",
                        "r.body", "市工商联",
                        "r.participant", "程半夏"));
        enter(
                secretary,
                "staff-record",
                Map.of(
                        "title", "新任干部业务培训",
                        "on", today.minusDays(33).toString(),
                        "f.event", "training",
                        "r.staff", "易修远"));
        enter(
                secretary,
                "staff-record",
                Map.of(
                        "title", "提案办理业务帮带",
                        "on", today.minusDays(60).toString(),
                        "f.event", "mentoring",
                        "r.staff", "闻人杰",
                        "r.mentor", "易修远"));
    }

    private void enter(Actor who, String kind, Map<String, String> typed) {
        done(entering.enter(who, kind, TypedMatter.of(typed), EnterMatter.Step.HAND_IN, null));
    }
}
