package org.tongxin.figures;

import java.util.Optional;

/**
 * What the ledger counts for one question, or for one part of it. Counts are of proposals (件) unless said; ratings are of
 * persons and replies (人次).
 *
 * @param received handed in
 * @param withdrawn taken back after that
 * @param notFiled not filed
 * @param filed filed
 * @param merged merged into another
 * @param converted not filed but, with the author's consent, handled as comments, an opinion item or a letter
 * @param transferred handed to units
 * @param replied replied to, each proposal once
 * @param onTime of those, in time
 * @param gradeA of those, class A; a reply without a class counts in none
 * @param rated judgements given
 * @param silent judgements not given in time
 * @param work judgements of the work
 * @param result judgements of the result
 * @param ended first proposers' last word on the result of closed proposals, each proposal once
 * @param rehandled handled again
 * @param closed closed
 * @param promised promises given (条)
 * @param key chosen as key proposals
 * @param overseen what leaders in charge did for them (次)
 * @param after what became of the replies afterwards
 * @param astray units' objections and how they ended
 * @param consulted proposals about which people met
 * @param onSite handled on the spot
 * @param gains what really came of proposals (项)
 * @param honoured the year's good proposals
 * @param quality mean score of proposals' quality, given by units and the secretariat; empty: none given
 * @param care mean score of their handling, given by proposers and the secretariat
 * @param appraisals scores given, of quality and of handling
 * @param clues the clue pool (条)
 * @param medianDays days from transfer to reply, the middle one; empty where there is no reply
 * @param ninetiethDays days within which nine of ten were replied to
 */
public record Measures(
        long received,
        long withdrawn,
        long notFiled,
        long filed,
        long merged,
        long converted,
        long transferred,
        long replied,
        long onTime,
        long gradeA,
        long gradeB,
        long gradeC,
        long rated,
        long silent,
        Judged work,
        Judged result,
        Judged ended,
        long rehandled,
        long closed,
        long promised,
        long key,
        long overseen,
        After after,
        Astray astray,
        long consulted,
        long onSite,
        long gains,
        long honoured,
        Optional<Double> quality,
        Optional<Double> care,
        long appraisals,
        Clues clues,
        Optional<Double> medianDays,
        Optional<Double> ninetiethDays) {

    /**
     * What became of the replies afterwards.
     *
     * @param kept promises found kept by somebody other than the unit (条)
     * @param inTime of those, by their day
     * @param looked closed proposals that somebody looked at again, by the last look
     * @param done of those, found done
     * @param raisedAgain proposals received that raise an unkept promise again
     * @param published proposals of which the public may read all or part
     */
    public record After(long kept, long inTime, long looked, long done, long raisedAgain, long published) {}

    /**
     * Proposals that came to the wrong unit (错办).
     *
     * @param objected objections by units
     * @param reassigned objections upheld
     */
    public record Astray(long objected, long reassigned) {}

    /**
     * The clue pool (提案线索).
     *
     * @param received sent by the public
     * @param offered offered to members, topics of the committee and clues of the public
     * @param taken proposals handed in that were written from one
     */
    public record Clues(long received, long offered, long taken) {}

    /** How the judgements fell. */
    public record Judged(long satisfied, long basically, long dissatisfied) {}
}
