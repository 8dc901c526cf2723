package org.tongxin.committee.skills;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongxin.common.MemberId;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/**
 * What a member knows well (专长), and where they are at home.
 *
 * @param skills fields of the committee's list and words of their own
 * @param place a district or township; empty: not said
 * @param version of the register's entry, to be sent back with a change
 */
public record Skills(MemberId member, String name, List<String> skills, String place, long version) {

    /** Most skills of one member. */
    public static final int MOST = 12;

    /** Longest skill, and longest place, in characters. */
    public static final int LENGTH = 20;

    public Skills {
        skills = List.copyOf(skills);
    }

    /** What was typed, one skill each. */
    static List<String> read(List<String> fields, String words) {
        return Stream.concat(fields.stream(), Stream.of(Prose.clean(words).split("[,，、;；\\n]")))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .toList();
    }

    /** What is wrong with these. */
    static List<Reason> wrong(List<String> skills, String place) {
        List<Reason> wrong = new ArrayList<>();
        if (skills.size() > MOST || skills.stream().anyMatch(skill -> Prose.length(skill) > LENGTH)) {
            wrong.add(Reason.at("words", "committee.refused.skills", MOST, LENGTH));
        }
        if (Prose.length(place) > LENGTH) {
            wrong.add(Reason.at("place", "committee.refused.place", LENGTH));
        }
        return wrong;
    }
}
