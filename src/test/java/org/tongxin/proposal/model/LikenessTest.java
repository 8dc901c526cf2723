package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Signatures by which like texts meet. */
class LikenessTest {

    private static final Random CHANCE = new Random(7);

    /** Two sets of a hundred words each, so many of them in common. */
    private static boolean meet(int common) {
        Set<String> one = new HashSet<>();
        Set<String> other = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String word = "w" + CHANCE.nextInt();
            one.add(word);
            other.add(i < common ? word : "v" + CHANCE.nextInt());
        }
        int[] bands = Likeness.bands(other, Likeness.BANDS, 0);
        return Arrays.stream(Likeness.bands(one, Likeness.BANDS, 0))
                .anyMatch(band -> Arrays.stream(bands).anyMatch(b -> b == band));
    }

    private static double share(int common) {
        int met = 0;
        for (int i = 0; i < 400; i++) {
            met += meet(common) ? 1 : 0;
        }
        return met / 400.0;
    }

    @Test
    void like_texts_meet_as_often_as_the_theory_says_and_unlike_ones_hardly_ever() {
        // common words c of 100 and 100: Jaccard j = c / (200 - c); chance 1 - (1 - j^2)^16
        assertThat(share(67)).isGreaterThan(0.95);
        assertThat(share(50)).isCloseTo(0.85, within(0.1));
        assertThat(share(33)).isCloseTo(0.47, within(0.1));
        assertThat(share(0)).isLessThan(0.02);
    }

    @Test
    void the_same_words_have_the_same_bands_in_any_order_and_no_words_have_none() {
        Text text = new Text("关于修建步行桥的提案", "没有桥。", "", "修一座。");
        assertThat(Likeness.bands(text)).hasSize(22).isEqualTo(Likeness.bands(text));
        assertThat(Likeness.bands(Text.EMPTY)).isEmpty();
        assertThat(Likeness.title(text)).doesNotContain("关于", "提案").contains("步行");
        assertThat(Likeness.of(Set.of("a", "b"), Set.of("b", "c"))).isCloseTo(1.0 / 3, within(0.001));
        assertThat(Likeness.of(Set.of(), Set.of("a"))).isZero();
    }
}
