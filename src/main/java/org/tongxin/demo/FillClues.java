package org.tongxin.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.CommitteeId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Receipt;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.clue.Clue;
import org.tongxin.proposal.clue.ClueFilter;
import org.tongxin.proposal.clue.ClueId;
import org.tongxin.proposal.clue.ClueText;
import org.tongxin.proposal.clue.ModerateClue;
import org.tongxin.proposal.clue.OfferTopic;
import org.tongxin.proposal.clue.SeeClues;
import org.tongxin.proposal.clue.SendClue;
import org.tongxin.proposal.writing.TakeClue;

/** The clue pool of the demonstration: topics of the committee, and what people sent, in each state. */
@Component
record FillClues(OfferTopic offering, SendClue sending, ModerateClue moderating, SeeClues seeing, TakeClue taking) {

    private static final List<ClueText> TOPICS = List.of(
            new ClueText("老旧小区加装电梯的后续维护", "全市已加装电梯三百余部，多数没有维修资金。部分楼栋年检到期后停用，住户之间为分摊费用有争议。", "SOCIETY", "城北、云河两区"),
            new ClueText("中小学午间配餐的质量与监督", "配餐学校由二十所增至五十一所，配送半径变大，到校温度和留样抽检情况各校不一，家长委员会如何参与监督没有统一做法。", "SOCIETY", ""),
            new ClueText("云岭茶产业的冷链与品牌", "春茶外运仍以常温为主，途中损耗约一成；小厂各用各的商标，外地市场认不出云岭茶。", "ECONOMY", "青坪镇、南岭镇"),
            new ClueText("山区河道采砂后的生态修复", "停采三年，十二处砂坑还没有回填，汛期水流改道冲毁田坎。修复责任在原采砂企业还是属地，看法不一。", "ECOLOGY", "云河上游"));

    private static final ClueText ENDED =
            new ClueText("市区公共停车泊位错时共享", "机关和企事业单位夜间空置泊位约两千个，周边居民夜间无处停车。试点方案已经印发，不再征集。", "SOCIETY", "");

    private static final ClueText LIGHTS =
            new ClueText("北巷夜里没有路灯", "北巷从小学后门到菜市场三百米没有灯，冬天放学天已经黑了。住了十几年，一直没有装。希望装上灯。", "", "北巷");

    /** In an order in which something waits when everything is told. */
    void fill(CommitteeId committee, DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        Acting.run(secretary, () -> {
            TOPICS.forEach(topic -> done(offering.offer(secretary, topic)));
            done(moderating.close(
                    secretary, done(offering.offer(secretary, ENDED)).id(), ModerateClue.ANY));
        });
        send(committee, LIGHTS, "老住户", "0000-6601188");
        Clue lights = waiting(secretary);
        ClueText reworded = new ClueText("背街小巷照明", LIGHTS.matter().replace("住了十几年，一直没有装。", ""), "SOCIETY", "北巷等处");
        done(Acting.as(secretary, () -> moderating.offer(secretary, lights.id(), ModerateClue.ANY, reworded, false)));
        Actor song = troupe.named("song");
        TodaysActs.done(Acting.as(song, () -> taking.take(song, lights.id())));
        send(committee, new ClueText("邻居家装修太吵", "楼上装修三个月，每天早上七点就开始打钻，跟他说了几次也不听，请政协管一管。", "", "花园小区"), "", "");
        ClueId noise = waiting(secretary).id();
        done(Acting.as(
                secretary,
                () -> moderating.decline(
                        secretary,
                        noise,
                        ModerateClue.ANY,
                        Clue.Ground.PERSONAL,
                        "这是邻里之间的事，请先找物业或社区；工作日早上八点以前施工的，可以打 12345。")));
        send(
                committee,
                new ClueText("乡镇卫生院没有夜间值班医生", "晚上孩子发烧，到镇卫生院没有医生，要坐四十分钟车到县里。镇上老人也多。我的电话 13900000000。", "SOCIETY", "青坪镇"),
                "一位家长",
                "139 0000 0000");
        send(committee, new ClueText("公交 6 路末班车太早", "工业园二班工人十点下班，6 路末班是九点半，只能走四公里或打车。希望延到十点半。", "", "工业园"), "", "");
    }

    private void send(CommitteeId committee, ClueText text, String name, String phone) {
        Outcome<Receipt> sent = sending.send(committee, new SendClue.Sheet(text, name, phone, true), "127.0.0.1");
        if (!(sent instanceof Outcome.Done)) {
            throw new IllegalStateException("The demonstration could not be told: " + sent);
        }
    }

    private Clue waiting(Actor secretary) {
        return Acting.as(secretary, () -> {
            SeeClues.Row row = seeing.list(secretary, new ClueFilter(null, "RECEIVED", null, null))
                    .rows()
                    .getFirst();
            return seeing.find(secretary, row.id()).orElseThrow().clue();
        });
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("The demonstration could not be told: " + outcome);
    }
}
