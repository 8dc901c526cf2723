package org.tongxin.figures;

/**
 * How something is counted, in SQL: which facts, in which part of a unit, and what of them is added up.
 *
 * @param of what is added up
 * @param condition which facts count, of {@code f} and their matter {@code m}
 * @param role in which part a fact counts as a unit's, where units are asked about
 */
record Counting(Of of, String condition, Role role) {

    /** In which part of a unit a fact counts as the unit's. */
    enum Role {
        /** Every part but a joint or a wrong one, so that new parts count by themselves. */
        MAIN(" and y.role not in ('joint', 'wrong')"),
        ANY(" and y.role <> 'wrong'"),
        LEAD(" and y.role = 'lead'"),
        JOINT(" and y.role = 'joint'"),
        WRONG(" and y.role = 'wrong'");

        private final String condition;

        Role(String condition) {
            this.condition = condition;
        }
    }

    /** Pieces of conditions; those in angle brackets read otherwise where a unit is asked about. */
    static final class Sql {
        static final String HANDED = "f.kind in ('proposal.transferred', 'proposal.reassigned')";
        static final String COLLECTIVE = "m.proposer not in ('MEMBER', 'JOINT')";
        static final String REPLIED = "<replied>";
        static final String WAITS = "<waits>";

        private Sql() {}
    }

    /** What is added up. */
    enum Of {
        FACTS,
        MATTERS,
        QUANTITY
    }

    /** Which facts count; where units are asked about, only those in which the unit has such a part. */
    String where(boolean ofUnit) {
        if (!ofUnit) {
            return condition.replace(Sql.REPLIED, "'proposal.replied'").replace(Sql.WAITS, "");
        }
        return condition
                        .replace(Sql.REPLIED, "'proposal.replied', 'proposal.answered'")
                        .replace(Sql.WAITS, " and a.party_id is null")
                + role.condition;
    }

    /** What is added up of the facts that count. */
    String sum() {
        return switch (of) {
            case FACTS -> "count(*)";
            case MATTERS -> "count(distinct f.matter_id)";
            case QUANTITY -> "sum(f.quantity)";
        };
    }
}
