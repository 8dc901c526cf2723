package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxin.activity.AgendaItem;
import org.tongxin.activity.attending.AnswerInvitation;
import org.tongxin.activity.attending.AskLeave;
import org.tongxin.activity.checkin.NotePresence;
import org.tongxin.activity.closing.CloseActivity;
import org.tongxin.activity.planning.AnnounceActivity;
import org.tongxin.activity.planning.PlanActivity;
import org.tongxin.activity.planning.SetAgenda;
import org.tongxin.activity.planning.Sheet;
import org.tongxin.activity.planning.Whom;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.matter.MatterId;
import org.tongxin.matter.TypedMatter;
import org.tongxin.platform.Acting;

/** What the demonstration's members are invited to: a meeting today, an inspection to sign up for, a study session that is over. */
@Component
record ActivityScenes(
        PlanActivity planning,
        AnnounceActivity announcing,
        SetAgenda agenda,
        AnswerInvitation answering,
        AskLeave asking,
        NotePresence noting,
        CloseActivity closing,
        Clock clock) {

    void tell(DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        LocalDate today = LocalDate.now(clock);
        Acting.run(secretary, () -> past(secretary, today.minusDays(9)));
        MatterId meeting = Acting.as(secretary, () -> meeting(secretary, today));
        MatterId tour = Acting.as(secretary, () -> tour(secretary, today.plusDays(8)));
        for (String login : List.of("lu", "ji")) {
            Actor member = troupe.named(login);
            Acting.run(member, () -> done(answering.come(member, meeting)));
        }
        Actor away = troupe.named("bai");
        Acting.run(away, () -> done(asking.ask(away, meeting, "当天在省城讲课，已请同组委员转达意见。")));
        for (String login : List.of("wei", "jiang", "song")) {
            Actor member = troupe.named(login);
            Acting.run(member, () -> done(answering.come(member, tour)));
        }
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome<T> other -> throw new IllegalStateException(other.toString());
        };
    }

    private MatterId plan(Actor who, String kind, LocalDate on, Sheet sheet, Whom whom, Map<String, String> fields) {
        Map<String, String> cells = new LinkedHashMap<>(fields);
        cells.put("on", on.toString());
        return done(planning.plan(who, kind, TypedMatter.of(cells), sheet, whom, null))
                .id();
    }

    private MatterId meeting(Actor who, LocalDate on) {
        MatterId id = plan(
                who,
                "standing-meeting",
                on,
                new Sheet("09:00", "11:30", "", "", false),
                new Whom(List.of("STANDING"), ""),
                Map.of("title", "常务委员会会议", "place", "市政协三楼会议室", "words", "请带上会议材料，提前十分钟到会。"));
        done(agenda.set(
                who,
                id,
                List.of(
                        new AgendaItem(AgendaItem.Sort.STUDY, "第一议题", "学习全过程人民民主的有关论述", "祝南山", 30, null, false),
                        new AgendaItem(AgendaItem.Sort.BRIEFING, "市政府通报上半年经济运行情况", "", "市发展改革委", 40, null, false),
                        new AgendaItem(AgendaItem.Sort.REPORT, "听取提案办理情况", "", "提案委员会", 20, null, true))));
        done(announcing.announce(who, id, "配合市委全会的安排，会期提前。"));
        return id;
    }

    private MatterId tour(Actor who, LocalDate on) {
        MatterId id = plan(
                who,
                "member-inspection",
                on,
                new Sheet("08:30", "17:00", on.minusDays(2).toString(), "12", false),
                Whom.NOBODY,
                Map.of("title", "老旧小区改造视察", "place", "河西街道", "f.topic", "老旧小区改造和助老食堂"));
        done(announcing.announce(who, id, ""));
        return id;
    }

    private void past(Actor who, LocalDate on) {
        MatterId id = plan(
                who,
                "study-session",
                on,
                new Sheet("14:30", "17:00", "", "", false),
                new Whom(List.of(), "顾南枝、陆怀瑾、蒋亦舟、魏临溪、乔月初"),
                Map.of(
                        "title",
                        "委员学习研讨",
                        "place",
                        "委员之家",
                        "f.form",
                        "seminar",
                        "f.tier",
                        "members",
                        "f.content",
                        "协商民主怎样落到基层"));
        done(noting.note(
                who, id, new NotePresence.Sheet(NotePresence.Mark.PRESENT, "顾南枝、陆怀瑾、蒋亦舟、魏临溪", "", List.of(), "")));
        done(closing.close(who, id, 0, TypedMatter.of(Map.of("words", "四位委员发言，形成建议三条。"))));
    }
}
