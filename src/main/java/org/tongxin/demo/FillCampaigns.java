package org.tongxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.matter.EnterMatter;
import org.tongxin.matter.TypedMatter;
import org.tongxin.matter.programme.KeepProgramme;
import org.tongxin.matter.template.KeepTemplate;
import org.tongxin.platform.Acting;
import org.tongxin.yearbook.BeginYearbook;

/** A campaign under way, a template of slots of which some are ticked, Party work that does not reach everybody yet, and a yearbook begun. */
@Component
record FillCampaigns(
        KeepProgramme programmes, KeepTemplate templates, EnterMatter entering, BeginYearbook yearbooks, Clock clock) {

    private static final List<String> VISITED = List.of("河西街道老旧小区", "青坪镇三组", "云河村养老点", "城东菜市场", "石桥村饮水点", "北巷社区");
    private static final List<String> VISITORS = List.of("沈禾清", "顾南枝", "蒋亦舟", "魏临溪", "乔月初", "贺兰亭");

    void fill(DemoPeople.Troupe troupe) {
        Actor secretary = troupe.named("secretary");
        Acting.run(secretary, () -> {
            LocalDate today = LocalDate.now(clock);
            campaign(secretary, today);
            template(secretary);
            party(secretary, today);
            int year = today.getYear() - 1;
            done(() -> yearbooks.begin(secretary, year + " 云岭政协年鉴", String.valueOf(year), "", ""));
        });
    }

    private void campaign(Actor secretary, LocalDate today) {
        done(() -> programmes.keep(
                secretary,
                "",
                0,
                Map.of(
                        "zh", "百日走访",
                        "en", "Hundred days of visits",
                        "from", today.minusDays(60).toString(),
                        "until", today.plusDays(39).toString(),
                        "responsible", "委员联络室",
                        "kinds", "member-visit；media-piece",
                        "t1.kind", "member-visit",
                        "t1.measure", "MATTERS",
                        "t1.wanted", "15")));
        for (int i = 0; i < VISITED.size(); i++) {
            enter(
                    secretary,
                    "member-visit",
                    "title",
                    VISITORS.get(i) + "走访" + VISITED.get(i),
                    "on",
                    today.minusDays(55L - 8L * i).toString(),
                    "place",
                    VISITED.get(i),
                    "tag",
                    "hundred-days-of-visits",
                    "f.target",
                    i % 2 == 0 ? "community" : "village",
                    "f.households",
                    String.valueOf(6 + i),
                    "f.heard",
                    "路灯、用水和老人用餐的事说得最多。",
                    "r.visitor",
                    VISITORS.get(i));
        }
        enter(
                secretary,
                "book-recommendation",
                "title",
                "《云岭水利旧事》",
                "on",
                today.minusDays(20).toString(),
                "f.author",
                "任秋白",
                "f.reason",
                "看懂三条老渠，才说得清今天的用水。",
                "f.recommended-as",
                "member",
                "r.recommender",
                "任秋白");
    }

    /** Two of four slots are ticked by what is on record, two are still empty. */
    private void template(Actor secretary) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("zh", "委员“四个一”", "en", "Four ones", "per", "COMMITTEE"));
        slot(typed, 1, "走访一批住户", "Visit households", "member-visit");
        slot(typed, 2, "荐一本书", "Recommend a book", "book-recommendation");
        slot(typed, 3, "讲一堂课", "Give a lesson", "policy-talk");
        slot(typed, 4, "做一次志愿服务", "Volunteer once", "volunteering");
        done(() -> templates.keep(secretary, "", 0, typed));
    }

    private static void slot(Map<String, String> typed, int n, String zh, String en, String kind) {
        typed.putAll(
                Map.of("s" + n + ".zh", zh, "s" + n + ".en", en, "s" + n + ".kinds", kind, "s" + n + ".needed", "1"));
    }

    private void party(Actor secretary, LocalDate today) {
        branch(secretary, today, "沈禾清", "市第二人民医院党支部", "stage", "joined", "r.branch.BODY", "委员第一临时党支部");
        branch(secretary, today, "白松年", "云岭学院党支部", "stage", "joined", "r.branch.BODY", "文史学习功能型党支部");
        branch(secretary, today, "贺兰亭", "市妇联机关党支部", "stage", "on-record");
        for (String reached : List.of("程半夏", "孟星野")) {
            enter(
                    secretary,
                    "party-contact",
                    "title",
                    "联系" + reached,
                    "on",
                    today.minusDays(25).toString(),
                    "f.layer",
                    "member-to-outside",
                    "r.from",
                    "沈禾清",
                    "r.to",
                    reached);
        }
    }

    private void branch(Actor secretary, LocalDate today, String name, String home, String... more) {
        String[] told = {
            "title",
            name + "组织关系",
            "on",
            today.minusDays(200).toString(),
            "f.post",
            "member",
            "r.member",
            name,
            "r.home.BODY",
            home
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(told), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        enter(secretary, "branch-membership", all);
    }

    private void enter(Actor secretary, String kind, String... pairs) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], List.of(pairs[i + 1]));
        }
        done(() -> entering.enter(secretary, kind, new TypedMatter(typed), EnterMatter.Step.HAND_IN, null));
    }

    private static <T> void done(Supplier<Outcome<T>> act) {
        Outcome<T> outcome = act.get();
        if (!(outcome instanceof Outcome.Done<T>)) {
            throw new IllegalStateException("The demonstration was refused: " + outcome);
        }
    }
}
