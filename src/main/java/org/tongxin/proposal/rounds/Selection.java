package org.tongxin.proposal.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.model.Grade;

/**
 * What a round gathers by itself.
 *
 * @param session only proposals of that session; null: of any
 * @param year only proposals filed in that calendar year; null: in any
 * @param units only what these answer for; empty: all
 * @param grades only proposals last answered with one of these classes; empty: any
 * @param grounds why something is taken in; empty: the round is filled by hand
 */
public record Selection(
        @Nullable SessionId session,
        @Nullable Integer year,
        List<UnitId> units,
        List<Grade> grades,
        List<Ground> grounds) {

    public Selection {
        units = units.stream().distinct().toList();
        grades = grades.stream().distinct().toList();
        grounds = grounds.stream().distinct().filter(Ground.GATHERED::contains).toList();
    }
}
