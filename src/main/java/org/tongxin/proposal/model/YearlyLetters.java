package org.tongxin.proposal.model;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The year's book of letters: one locked row a year, so that a number given up with its transaction is given again. */
@Repository
class YearlyLetters implements LetterBook {

    private final JdbcClient jdbc;

    YearlyLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int next(int year) {
        return jdbc.sql("""
                insert into proposal.letter_book as b (committee_id, year, last) values (platform.acting_committee(), ?, 1)
                on conflict (committee_id, year) do update set last = b.last + 1 returning last""").param(year).query(Integer.class).single();
    }
}
