package org.tongxin.activity.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.committee.SpecialCommitteeCard;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.matter.Content;
import org.tongxin.matter.Part;

/**
 * Who is to come (参加范围): the whole committee, its standing committee, its chairpersons, a special committee, a sector, and members by name.
 *
 * @param groups {@code ALL}, {@code STANDING}, {@code LEADERS}, {@code SPECIAL:…}, {@code SECTOR:…}
 * @param names names or numbers of members, with a mark between them
 */
public record Whom(List<String> groups, String names) {

    /** Nobody yet. */
    public static final Whom NOBODY = new Whom(List.of(), "");

    public Whom {
        groups = groups.stream().filter(group -> !group.isBlank()).toList();
    }

    /** Whether nobody is named. */
    public boolean isNobody() {
        return groups.isEmpty() && names.isBlank();
    }

    /** Those meant, each once, as invited in the role of attendees. */
    public List<Part> invited(Directory directory, List<Reason> wrong) {
        Map<UUID, Part> found = new LinkedHashMap<>();
        for (String group : groups) {
            List<MemberCard> members = group(group, directory);
            if (members.isEmpty()) {
                wrong.add(Reason.at("whom", "activity.refused.group"));
            }
            members.forEach(card -> found.put(card.id().value(), invited(card)));
        }
        for (String name : names.split("[、，,;；\\s]+")) {
            if (!name.isBlank()) {
                named(name, directory, wrong)
                        .forEach(card -> found.put(card.id().value(), invited(card)));
            }
        }
        if (found.size() > Content.PARTS_MAX) {
            wrong.add(Reason.at("whom", "matter.refused.parts", Content.PARTS_MAX));
        }
        return new ArrayList<>(found.values());
    }

    private static Part invited(MemberCard card) {
        return Part.present(Role.ATTENDEE, Role.Of.MEMBER, card.id().value(), card.name())
                .with(Part.Presence.INVITED);
    }

    /** The members of that name or number, or why nobody is meant for certain. */
    public static List<MemberCard> named(String name, Directory directory, List<Reason> wrong) {
        List<MemberCard> found = directory.named(name);
        if (found.size() != 1) {
            String key = found.isEmpty() ? "matter.refused.member" : "matter.refused.members";
            wrong.add(Reason.at("names", key, Prose.cut(name, 20)));
            return List.of();
        }
        return found;
    }

    private static List<MemberCard> group(String group, Directory directory) {
        String of = group.substring(group.indexOf(':') + 1);
        Predicate<MemberCard> belongs = switch (group.split(":", 2)[0]) {
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
        return directory.members().stream()
                .filter(MemberCard::active)
                .filter(belongs)
                .toList();
    }
}
