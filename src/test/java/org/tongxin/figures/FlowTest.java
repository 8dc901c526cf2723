package org.tongxin.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The picture of where all that was received has gone. */
class FlowTest {

    private static Measures measures(long received, long filed, long replied, long closed, Measures.Judged ended) {
        Measures.Judged none = new Measures.Judged(0, 0, 0);
        return new Measures(
                received,
                6,
                14,
                filed,
                37,
                0,
                filed,
                replied,
                replied,
                1,
                1,
                1,
                0,
                0,
                none,
                none,
                ended,
                0,
                closed,
                0,
                0,
                0,
                new Measures.After(0, 0, 0, 0, 0, 0),
                new Measures.Astray(0, 0),
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                new Measures.Clues(0, 0, 0),
                Optional.empty(),
                Optional.empty());
    }

    private static long sum(List<Flow.Stretch> layer) {
        return layer.stream().mapToLong(Flow.Stretch::value).sum();
    }

    @Test
    void every_layer_adds_up_to_the_part_above_it_and_lies_under_it() {
        Flow flow = Flow.of(measures(412, 318, 241, 200, new Measures.Judged(118, 31, 14)));
        assertThat(flow.layers()).extracting(FlowTest::sum).containsExactly(412L, 412L, 318L, 241L);
        assertThat(flow.layers()).allSatisfy(layer -> {
            assertThat(layer.getFirst().start()).isZero();
            for (int i = 1; i < layer.size(); i++) {
                Flow.Stretch before = layer.get(i - 1);
                assertThat(layer.get(i).start()).isCloseTo(before.start() + before.length(), within(0.02));
            }
        });
    }

    @Test
    void what_is_nought_takes_no_room_and_nothing_received_makes_no_layer_fail() {
        Flow flow = Flow.of(new Measures(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                new Measures.Judged(0, 0, 0),
                new Measures.Judged(0, 0, 0),
                new Measures.Judged(0, 0, 0),
                0,
                0,
                0,
                0,
                0,
                new Measures.After(0, 0, 0, 0, 0, 0),
                new Measures.Astray(0, 0),
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                new Measures.Clues(0, 0, 0),
                Optional.empty(),
                Optional.empty()));
        assertThat(flow.layers()).allMatch(List::isEmpty);
    }
}
