package org.tongxin.activity.choosing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of two-way selection (双向选择): members choose topics in order of preference, organisers choose members.
 *
 * @param until the last day to apply
 * @param decided whether the organisers have chosen
 */
public record Round(
        UUID id,
        String title,
        String words,
        LocalDate until,
        boolean decided,
        List<Topic> topics,
        List<Wish> wishes,
        List<Choice> choices) {

    /** How many wishes a member may have. */
    public static final int WISHES = 3;

    /**
     * A topic.
     *
     * @param places how many members it takes
     * @param matter its record, once the round is decided
     */
    public record Topic(
            int no, String title, int places, @Nullable UUID matter) {}

    /** A member's wish; rank 1 is the dearest. */
    public record Wish(UUID member, String name, int rank, int topic) {}

    /** Whom the organisers chose, and who stands on the reserve list in which place. */
    public record Choice(int topic, UUID member, String name, State state, int place) {}

    /** How a member stands in a topic. */
    public enum State {
        CHOSEN,
        RESERVE,
        WITHDRAWN
    }

    /** Who wants that topic, the dearest wishes first, then in the order they asked. */
    public List<Wish> wanting(int topic) {
        return wishes.stream().filter(wish -> wish.topic() == topic).toList();
    }

    /** Who stands so in that topic. */
    public List<Choice> in(int topic, State state) {
        return choices.stream()
                .filter(choice -> choice.topic() == topic && choice.state() == state)
                .toList();
    }
}
