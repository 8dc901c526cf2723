package org.tongxin.matter;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;

/**
 * Finds the member whom a name that nobody has was perhaps meant for (疑似写错): the same name with spaces, dots or a form of address; or the same
 * surname and one character more, less, other or in the other place. Two names of two characters are two people.
 */
final class Resembling {

    private static final Pattern BESIDES = Pattern.compile("[\\s·•・‧.]+|(委员|同志|先生|女士|老师|主席)$");
    private static final int SHORT = 2;

    private final Map<String, List<Called>> bySurname;
    private final Map<String, Optional<MemberCard>> found = new HashMap<>();

    Resembling(Directory directory) {
        this.bySurname = directory.members().stream()
                .filter(MemberCard::active)
                .map(card -> new Called(plain(card.name()), card))
                .filter(called -> !called.plain().isEmpty())
                .collect(Collectors.groupingBy(called -> called.plain().substring(0, 1)));
    }

    private record Called(String plain, MemberCard card) {}

    /** The member it resembles; who is called exactly so is asked for before. */
    Optional<MemberCard> member(String name) {
        return found.computeIfAbsent(name, this::find);
    }

    private Optional<MemberCard> find(String name) {
        String plain = plain(name);
        return plain.isEmpty()
                ? Optional.empty()
                : bySurname.getOrDefault(plain.substring(0, 1), List.of()).stream()
                        .filter(called -> near(plain, called.plain()))
                        .map(Called::card)
                        .findFirst();
    }

    private static String plain(String name) {
        return BESIDES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Whether one is the other with one character more, less, other, or two that changed places. */
    static boolean near(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer.equals(one) ? other : one;
        if (longer.length() <= SHORT || shorter.length() < SHORT || longer.length() - shorter.length() > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter.length() && shorter.charAt(from) == longer.charAt(from)) {
            from++;
        }
        String left = longer.substring(from);
        String right = shorter.substring(from);
        if (left.length() > right.length()) {
            return left.substring(1).equals(right);
        }
        return left.substring(1).equals(right.substring(1))
                || (left.length() > 1
                        && left.charAt(0) == right.charAt(1)
                        && left.charAt(1) == right.charAt(0)
                        && left.substring(2).equals(right.substring(2)));
    }
}
