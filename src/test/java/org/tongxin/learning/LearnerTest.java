package org.tongxin.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Learning labels from examples; how right it is on real messages, bin/accuracy measures. */
class LearnerTest {

    private static final List<String> STREETS =
            List.of("北巷", "南巷", "东街", "西街", "后河", "前坪", "桥头", "新村", "老城", "河西", "塘口", "马路口");

    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (String street : STREETS) {
            lessons.add(new Lesson("关于" + street + "增设路灯的提案", street + "夜里没有路灯，行人摔倒。", "LIGHT"));
            lessons.add(new Lesson("关于" + street + "助老食堂的提案", street + "老人多，吃饭难，食堂太远。", "ELDERLY"));
            lessons.add(new Lesson("关于" + street + "学校课后服务的提案", street + "家长接孩子难，学校放学早。", "SCHOOL"));
        }
        return lessons;
    }

    @Test
    void a_new_text_gets_the_label_of_its_kind_and_the_words_that_speak_for_it() {
        Learned learned = Learner.learn(lessons()).orElseThrow();
        List<Learned.Suggestion> found = learned.suggest("关于山前社区开办食堂的提案", "独居老人吃饭难。", 2);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().label()).isEqualTo("ELDERLY");
        assertThat(found.getFirst().words()).isNotEmpty().anyMatch(word -> word.contains("食堂") || word.contains("老人"));
        assertThat(found.getFirst().score()).isGreaterThan(found.getLast().score());
    }

    @Test
    void two_labels_are_told_apart_too() {
        List<Lesson> two = lessons().stream()
                .filter(lesson -> !lesson.label().equals("SCHOOL"))
                .toList();
        Learned learned = Learner.learn(two).orElseThrow();
        assertThat(learned.suggest("关于路灯", "没有路灯", 1).getFirst().label()).isEqualTo("LIGHT");
        assertThat(learned.suggest("关于食堂", "老人吃饭", 1).getFirst().label()).isEqualTo("ELDERLY");
    }

    @Test
    void from_too_few_lessons_or_one_label_nothing_is_learnt() {
        assertThat(Learner.learn(lessons().subList(0, 10))).isEmpty();
        assertThat(Learner.learn(lessons().stream()
                        .map(lesson -> new Lesson(lesson.title(), lesson.body(), "ONE"))
                        .toList()))
                .isEmpty();
        assertThat(Learner.learn(List.of())).isEmpty();
    }

    @Test
    void a_text_of_which_nothing_is_known_is_still_answered_and_names_no_words() {
        Learned learned = Learner.learn(lessons()).orElseThrow();
        assertThat(learned.suggest("", "", 3))
                .hasSize(3)
                .allMatch(each -> each.words().isEmpty());
    }
}
