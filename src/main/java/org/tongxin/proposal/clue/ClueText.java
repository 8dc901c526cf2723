package org.tongxin.proposal.clue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.proposal.model.PersonalData;

/**
 * What a clue says.
 *
 * @param title its name, on one line
 * @param matter what is the matter
 * @param category code of a category; empty: not known
 * @param place where it is, or from where it comes; may be empty
 */
public record ClueText(String title, String matter, String category, String place) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 60;

    /** Longest matter, in characters. */
    public static final int MATTER_MAX = 1500;

    /** Longest place, in characters. */
    public static final int PLACE_MAX = 60;

    private static final int MATTER_LEAST = 10;

    public ClueText {
        title = line(title);
        matter = Prose.clean(matter);
        category = Prose.clean(category);
        place = line(place);
    }

    /** What has to be mended before it can be kept; a category may be missing where nobody knew it. */
    List<Reason> wrong(List<String> categories, boolean needsCategory) {
        List<Reason> reasons = new ArrayList<>();
        if (title.isEmpty() || Prose.length(title) > TITLE_MAX) {
            reasons.add(Reason.at("title", "proposal.clue.refused.title", TITLE_MAX));
        }
        if (Prose.length(matter) < MATTER_LEAST || Prose.length(matter) > MATTER_MAX) {
            reasons.add(Reason.at("matter", "proposal.clue.refused.matter", MATTER_LEAST, MATTER_MAX));
        }
        if (category.isEmpty() ? needsCategory : !categories.contains(category)) {
            reasons.add(Reason.at("category", "proposal.clue.refused.category"));
        }
        if (Prose.length(place) > PLACE_MAX) {
            reasons.add(Reason.at("place", "proposal.clue.refused.place", PLACE_MAX));
        }
        return reasons;
    }

    /** The beginning of what looks like personal data in it, so that whoever shows it to others finds it. */
    public Optional<String> personal() {
        return PersonalData.first(String.join("\n", title, matter, place)).map(found -> Prose.cut(found, 4) + "…");
    }

    /** As the title of a proposal (关于……的提案). */
    public String asTitle() {
        boolean chinese = title.codePoints().anyMatch(Character::isIdeographic);
        return !chinese || title.startsWith("关于") ? title : "关于" + title + "的提案";
    }

    private static String line(String typed) {
        return Prose.clean(typed.replaceAll("\\s+", " "));
    }
}
