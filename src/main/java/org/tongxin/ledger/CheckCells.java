package org.tongxin.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts all cells anew from the facts and tells how many lines differ; {@code --verify-ledger} asks it for every committee. */
@Component
public class CheckCells {

    private final JdbcClient jdbc;

    CheckCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lines of the acting committee's cells that differ from the facts, and of its rolls that differ from the cells below; periods with
     * facts not folded yet are left out.
     */
    @Transactional(readOnly = true)
    public long wrong() {
        return jdbc.sql("select ledger.wrong_cells() + ledger.wrong_rolls()")
                .query(Long.class)
                .single();
    }
}
