package org.tongxin.proposal.model;

import java.util.ArrayList;
import java.util.List;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/**
 * What a proposal says: one matter, with its situation, its analysis and its suggestions (一事一案；情况、分析、建议).
 *
 * @param title 案由, at most {@value #TITLE_MAX} characters
 * @param situation 情况
 * @param analysis 分析
 * @param suggestion 建议
 */
public record Text(String title, String situation, String analysis, String suggestion) {

    /** Longest title, in characters. */
    public static final int TITLE_MAX = 80;
    /** Longest single part that is stored at all, drafts included, in characters. */
    public static final int PART_MAX = 20_000;

    public Text {
        title = Prose.clean(title);
        situation = Prose.clean(situation);
        analysis = Prose.clean(analysis);
        suggestion = Prose.clean(suggestion);
    }

    /** An empty sheet. */
    public static final Text EMPTY = new Text("", "", "", "");

    /** Length of the three parts together, in characters as a reader counts them. */
    public int length() {
        return Prose.length(situation) + Prose.length(analysis) + Prose.length(suggestion);
    }

    /** What does not even fit a draft. */
    List<Reason> tooLongToKeep() {
        List<Reason> wrong = new ArrayList<>();
        limit(wrong, "title", title, TITLE_MAX);
        limit(wrong, "situation", situation, PART_MAX);
        limit(wrong, "analysis", analysis, PART_MAX);
        limit(wrong, "suggestion", suggestion, PART_MAX);
        return wrong;
    }

    /** What is missing before it may be handed in: one matter with situation and suggestions, within the length. */
    List<Reason> missing(int maxChars) {
        List<Reason> missing = new ArrayList<>();
        required(missing, "title", title);
        required(missing, "situation", situation);
        required(missing, "suggestion", suggestion);
        if (length() > maxChars) {
            missing.add(Reason.at("situation", "proposal.refused.tooLong", maxChars, length()));
        }
        return missing;
    }

    /** What even a record of the past must have: a title and what it was about. */
    List<Reason> unnamed() {
        List<Reason> missing = new ArrayList<>();
        required(missing, "title", title);
        required(missing, "situation", situation);
        return missing;
    }

    private static void required(List<Reason> missing, String field, String part) {
        if (part.isBlank()) {
            missing.add(Reason.at(field, "proposal.refused.empty." + field));
        }
    }

    private static void limit(List<Reason> wrong, String field, String part, int max) {
        if (Prose.length(part) > max) {
            wrong.add(Reason.at(field, "proposal.refused.partTooLong." + field, max, Prose.length(part)));
        }
    }
}
