package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.events.EventKind;
import org.tongxin.proposal.events.LeadingBody;
import org.tongxin.proposal.events.NewEvent;
import org.tongxin.proposal.events.RecordWorkEvent;
import org.tongxin.proposal.rounds.CloseRound;
import org.tongxin.proposal.rounds.Ground;
import org.tongxin.proposal.rounds.JudgeRoundItem;
import org.tongxin.proposal.rounds.NewRound;
import org.tongxin.proposal.rounds.OpenRound;
import org.tongxin.proposal.rounds.PlanRound;
import org.tongxin.proposal.rounds.RoundFilter;
import org.tongxin.proposal.rounds.RoundItem;
import org.tongxin.proposal.rounds.RoundVerdict;
import org.tongxin.proposal.rounds.SayInRound;
import org.tongxin.proposal.rounds.SeeRounds;
import org.tongxin.proposal.rounds.Selection;

/** What the demonstration's committee did for proposals as a whole, and its rounds of looking back: one closed, one open. */
@Component
record RoundScenes(
        RecordWorkEvent recording,
        PlanRound planning,
        OpenRound opening,
        CloseRound closing,
        SayInRound saying,
        JudgeRoundItem judging,
        SeeRounds seeing,
        Clock clock) {

    private static final List<RoundVerdict> FOUND = List.of(
            RoundVerdict.FULFILLED,
            RoundVerdict.FULFILLED,
            RoundVerdict.PARTLY,
            RoundVerdict.FULFILLED,
            RoundVerdict.NOT,
            RoundVerdict.IMPOSSIBLE);

    private static final Map<RoundVerdict, String> WORDS = Map.of(
            RoundVerdict.FULFILLED, "到现场看了，与答复一致，群众也说好用。",
            RoundVerdict.PARTLY, "办成一半，其余的已经排进明年的计划。",
            RoundVerdict.NOT, "到现场没有看到，单位说经费还没有批。",
            RoundVerdict.IMPOSSIBLE, "地块已经另有规划，原来的办法做不成了，请单位另提方案。");

    /** Events and rounds. */
    void tell(Map<String, ProposalId> told, DemoPeople.Troupe troupe) {
        events(told, troupe);
        past(troupe);
        open(troupe);
    }

    private void events(Map<String, ProposalId> told, DemoPeople.Troupe troupe) {
        List<ProposalId> canteens = named(told, "关于在老旧小区增设助老食堂的提案");
        List<ProposalId> schools = named(told, "关于社区卫生站延长晚间门诊的提案", "关于错开上学时间缓解校门口拥堵的提案");
        List<ProposalId> all =
                Stream.concat(canteens.stream(), schools.stream()).toList();
        enter(troupe, EventKind.ON_SITE, 30, null, "河西街道", "助老食堂提案现场督办", "看了两处房子，消防手续卡在图审，住建部门答应一周内办结。", canteens);
        enter(troupe, EventKind.INSPECTION, 24, null, "城东、北门", "民生类提案办理视察", "看了三个卫生站和四所学校，专线改班次以后还要再听家长意见。", schools);
        enter(
                troupe,
                EventKind.FORUM,
                16,
                LeadingBody.COMMITTEE,
                "市政协三楼会议室",
                "提案工作座谈会",
                "十二个单位谈了办理中的难处，主要是几家都沾边的事没人牵头。",
                all);
        enter(
                troupe,
                EventKind.AGENDA,
                9,
                LeadingBody.CHAIRPERSONS,
                "五届第 32 次",
                "听取提案办理情况",
                "听取了办理情况汇报，议定十月起开展一轮回头看。",
                List.of());
    }

    private static List<ProposalId> named(Map<String, ProposalId> told, String... titles) {
        return Stream.of(titles).map(told::get).filter(Objects::nonNull).toList();
    }

    private void enter(
            DemoPeople.Troupe troupe,
            EventKind kind,
            int back,
            @Nullable LeadingBody body,
            String place,
            String title,
            String words,
            List<ProposalId> about) {
        Actor secretary = troupe.named("secretary");
        boolean people = kind != EventKind.AGENDA;
        done(
                secretary,
                () -> recording.record(
                        secretary,
                        new NewEvent(
                                kind,
                                day(-back),
                                body,
                                place,
                                title,
                                people ? 14 : null,
                                people ? "W0001、W0003" : "",
                                List.of(),
                                words,
                                "纪要存提案委办公室",
                                about)));
    }

    /** A round that ended: each of its promises was looked at. */
    private void past(DemoPeople.Troupe troupe) {
        Actor supervisor = troupe.named("supervisor");
        UUID round = plan(supervisor, "往年承诺回头看", "往年答应、早该兑现的，逐条去看。", -60, -20, List.of(Ground.DUE));
        List<RoundItem> items = items(supervisor, round);
        for (int i = 0; i < items.size(); i++) {
            RoundItem item = items.get(i);
            say(troupe, item, i % 2 == 0 ? "已按答复办了，台账和照片可查。" : "还在办，缺的是经费。");
            judge(supervisor, item, FOUND.get(i % FOUND.size()), day(-22));
        }
        done(supervisor, () -> closing.close(supervisor, round, ""));
    }

    /** A round that is going on: one unit has spoken, one promise was looked at. */
    private void open(DemoPeople.Troupe troupe) {
        Actor supervisor = troupe.named("supervisor");
        UUID round = plan(
                supervisor,
                "今年承诺回头看",
                "B 类答复和评价不满意的，年底前看一遍。",
                -10,
                40,
                List.of(Ground.DUE, Ground.GRADE_B, Ground.DISSATISFIED));
        List<RoundItem> items = items(supervisor, round);
        if (items.size() > 1) {
            say(troupe, items.getFirst(), "文稿已报市政府，等常务会议研究。");
            say(troupe, items.get(1), "三处已完工两处，余下的月底前完工。");
            judge(supervisor, items.get(1), RoundVerdict.PARTLY, day(-1));
        }
    }

    private UUID plan(Actor who, String name, String words, int from, int until, List<Ground> grounds) {
        Selection selection = new Selection(null, null, List.of(), List.of(), grounds);
        UUID round = done(who, () -> planning.plan(who, new NewRound(name, words, day(from), day(until), selection)));
        return done(who, () -> opening.open(who, round));
    }

    private List<RoundItem> items(Actor who, UUID round) {
        RoundFilter everything = new RoundFilter(null, null, null);
        return Acting.as(
                who, () -> seeing.one(who, round, everything).orElseThrow().items());
    }

    private void say(DemoPeople.Troupe troupe, RoundItem item, String words) {
        if (item.unit() != null) {
            Actor officer = troupe.officer(item.unit());
            done(officer, () -> saying.say(officer, item.round(), item.no(), words, ""));
        }
    }

    private void judge(Actor who, RoundItem item, RoundVerdict verdict, LocalDate on) {
        String words = Objects.requireNonNull(WORDS.get(verdict));
        JudgeRoundItem.Verdict given = new JudgeRoundItem.Verdict(0, verdict, on, words);
        done(who, () -> judging.judge(who, item.round(), item.no(), given));
    }

    private LocalDate day(int offset) {
        return LocalDate.now(clock).plusDays(offset);
    }

    private static <T> T done(Actor who, Supplier<Outcome<T>> act) {
        Outcome<T> outcome = Acting.as(who, act::get);
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("The demonstration could not be told: " + outcome);
    }
}
