package org.tongxin.activity.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tongxin.catalogue.Role;
import org.tongxin.committee.Directory;
import org.tongxin.committee.Groups;
import org.tongxin.committee.MemberCard;
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
            List<MemberCard> members = Groups.members(directory, group);
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
}
