package org.tongxin.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The picture of where all that was received has gone. */
class FlowTest {

    private static long sum(List<Flow.Stretch> layer) {
        return layer.stream().mapToLong(Flow.Stretch::value).sum();
    }

    @Test
    void every_layer_adds_up_to_the_part_above_it_and_lies_under_it() {
        Flow flow = Flow.of(Measures.counted(Map.ofEntries(
                Map.entry(Count.RECEIVED, 412L),
                Map.entry(Count.WITHDRAWN, 6L),
                Map.entry(Count.NOT_FILED, 14L),
                Map.entry(Count.FILED, 318L),
                Map.entry(Count.MERGED, 37L),
                Map.entry(Count.OPEN, 37L),
                Map.entry(Count.REPLIED, 241L),
                Map.entry(Count.IN_HAND, 77L),
                Map.entry(Count.ENDED_SATISFIED, 118L),
                Map.entry(Count.ENDED_BASICALLY, 31L),
                Map.entry(Count.ENDED_DISSATISFIED, 14L),
                Map.entry(Count.ENDED_SILENT, 37L),
                Map.entry(Count.UNRATED, 41L))));
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
        assertThat(Flow.of(Measures.NONE).layers()).allMatch(List::isEmpty);
    }
}
