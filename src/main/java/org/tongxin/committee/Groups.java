package org.tongxin.committee;

import java.util.List;
import java.util.function.Predicate;

/** Members meant by a group (参加范围): {@code ALL}, {@code STANDING}, {@code LEADERS}, {@code SPECIAL:…}, {@code SECTOR:…}. */
public final class Groups {

    private Groups() {}

    /** The members in office that a group means, by name; none where there is no such group. */
    public static List<MemberCard> members(Directory directory, String group) {
        Predicate<MemberCard> belongs = belongs(directory, group);
        return directory.members().stream()
                .filter(MemberCard::active)
                .filter(belongs)
                .toList();
    }

    private static Predicate<MemberCard> belongs(Directory directory, String group) {
        String of = group.substring(group.indexOf(':') + 1);
        return switch (group.split(":", 2)[0]) {
            case "ALL" -> _ -> true;
            case "STANDING" -> card -> card.standing() || card.leader();
            case "LEADERS" -> MemberCard::leader;
            case "SECTOR" -> card -> card.sector().equals(of);
            case "SPECIAL" -> {
                String name = directory.specialCommitteeCards().stream()
                        .filter(card -> card.id().toString().equals(of))
                        .map(SpecialCommitteeCard::name)
                        .findFirst()
                        .orElse("");
                yield card -> !name.isEmpty() && name.equals(card.specialCommittee());
            }
            default -> _ -> false;
        };
    }
}
