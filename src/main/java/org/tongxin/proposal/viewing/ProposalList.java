package org.tongxin.proposal.viewing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.rules.Warning;

/**
 * A page of a list.
 *
 * @param total how many there are, counted up to {@link #MOST}
 * @param next where the next page begins; null: this is the last
 * @param warnings how many are how near their day, each counted up to {@link #MOST}
 */
public record ProposalList(
        List<ProposalRow> rows, int total, @Nullable String next, Map<Warning.Level, Integer> warnings) {

    /** Beyond this nobody counts on. */
    public static final int MOST = 1000;

    public ProposalList {
        rows = List.copyOf(rows);
    }
}
