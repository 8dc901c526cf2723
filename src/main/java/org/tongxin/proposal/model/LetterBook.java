package org.tongxin.proposal.model;

/** Numbers the letters of urging of a year (催办函编号), without gaps and without doubles; asked only when one is certain to go out. */
@FunctionalInterface
public interface LetterBook {

    /** The next number of the year. */
    int next(int year);
}
