package org.tongxin.committee.keeping;

import static org.tongxin.committee.keeping.Sheets.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.committee.Directory;
import org.tongxin.common.MemberId;
import org.tongxin.common.Reason;

/**
 * A member's entry as its form says it. Nothing else about a person is kept: no ethnicity, no religion, no identity card.
 *
 * @param version version that was read; null for a new entry
 * @param number member's number, unique in the committee
 * @param sector code of the sector
 * @param special name of the special committee, or empty
 * @param post work unit and post
 * @param phone office telephone
 * @param from first day of office
 * @param until last day of office, or empty
 * @param standing {@code true}: sits on the standing committee
 * @param leader {@code true}: leads the committee
 * @param skills what the member knows well, separated by commas
 */
public record MemberSheet(
        @Nullable Long version,
        String number,
        String name,
        String sector,
        String special,
        String post,
        String phone,
        String from,
        String until,
        String standing,
        String leader,
        String skills) {

    public static final MemberSheet EMPTY = new MemberSheet(null, "", "", "", "", "", "", "", "", "", "", "");

    private static final int SKILLS_MOST = 12;
    private static final int SKILL_MAX = 20;

    public MemberSheet {
        number = clean(number);
        name = clean(name);
        sector = clean(sector);
        special = clean(special);
        post = clean(post);
        phone = clean(phone);
        from = clean(from);
        until = clean(until);
        standing = "true".equals(standing) ? "true" : "";
        leader = "true".equals(leader) ? "true" : "";
        skills = clean(skills);
    }

    List<String> skillList() {
        return Stream.of(skills.split("[,，、;；\\n]"))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .toList();
    }

    /** All that is wrong with it at once. */
    List<Reason> wrong(Directory directory, @Nullable MemberId self) {
        List<Reason> wrong = new ArrayList<>();
        Sheets.required(wrong, "number", number, 20);
        Sheets.required(wrong, "name", name, 40);
        Sheets.limit(wrong, "post", post, 100);
        Sheets.limit(wrong, "phone", phone, 40);
        if (directory.members().stream()
                .anyMatch(other -> other.number().equals(number) && !other.id().equals(self))) {
            wrong.add(Reason.at("number", "committee.refused.numberTaken"));
        }
        if (directory.sector(sector).isEmpty()) {
            wrong.add(Reason.at("sector", "committee.refused.sector"));
        }
        if (!special.isEmpty() && !directory.specialCommittees().contains(special)) {
            wrong.add(Reason.at("special", "committee.refused.special"));
        }
        days(wrong);
        if (skillList().size() > SKILLS_MOST || skillList().stream().anyMatch(skill -> skill.length() > SKILL_MAX)) {
            wrong.add(Reason.at("skills", "committee.refused.skills", SKILLS_MOST, SKILL_MAX));
        }
        return wrong;
    }

    private void days(List<Reason> wrong) {
        var first = Sheets.day(from);
        var last = Sheets.day(until);
        if (first.isEmpty()) {
            wrong.add(Reason.at("from", "committee.refused.day"));
        }
        boolean unread = !until.isEmpty() && last.isEmpty();
        if (unread || (first.isPresent() && last.isPresent() && last.get().isBefore(first.get()))) {
            wrong.add(Reason.at("until", "committee.refused.until"));
        }
    }
}
