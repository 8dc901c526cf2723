package org.tongxin.proposal.telling;

import java.util.List;
import java.util.Set;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Audience;
import org.tongxin.notice.Topic;

/**
 * One thing to tell some parties: the sentence of the key {@code proposal.told.} and this one's, whose first argument is the title.
 *
 * @param more what else the sentence names
 * @param place the part of the proposal's page, or of another page of it, where it is done
 */
record Tell(Set<Audience> to, Topic topic, String key, List<Arg> more, String place) {

    /** What is longer is read on the page. */
    private static final int LONGEST = 120;

    static Tell duty(Set<Audience> to, String key, Arg... more) {
        return new Tell(to, Topic.DUTY, key, List.of(more), "");
    }

    static Tell news(Set<Audience> to, String key, Arg... more) {
        return new Tell(to, Topic.OUTCOME, key, List.of(more), "");
    }

    static Tell of(Topic topic, Set<Audience> to, String key, Arg... more) {
        return new Tell(to, topic, key, List.of(more), "");
    }

    Tell at(String where) {
        return new Tell(to, topic, key, more, where);
    }

    /** Somebody's words, as far as a notice quotes them; nothing where nothing was said. */
    static Arg words(String said) {
        String line = said.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return Arg.text("");
        }
        boolean shorter = line.codePointCount(0, line.length()) <= LONGEST;
        return Arg.text("“" + (shorter ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…") + "”");
    }
}
