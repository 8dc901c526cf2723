package org.tongxin.proposal.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.KeyMatter;
import org.tongxin.proposal.model.Oversight;
import org.tongxin.proposal.model.Promise;
import org.tongxin.proposal.model.Quality;
import org.tongxin.proposal.model.Text;

/**
 * A proposal as it went in the past: what happened, to whom, and on which day. It may end anywhere; what is not known is left
 * out, never guessed.
 *
 * @param source number it had where it comes from; the same source is never imported twice
 * @param proposer first proposer
 * @param cosigners who signed with them
 * @param receivedOn the day it was handed in
 * @param review what the review came to; null: still under review
 * @param handling who handled it; null: not yet transferred
 * @param reply what was answered; null: not yet
 * @param ratings what its proposers said of the reply
 * @param takesIn cases entered before and still under review, which the review merged into this one (并案)
 * @param led how it was supervised as a key proposal (领衔督办); null: it was none
 */
public record PastCase(
        @Nullable String source,
        MemberId proposer,
        List<MemberId> cosigners,
        Text text,
        LocalDate receivedOn,
        @Nullable Reviewed review,
        @Nullable Handled handling,
        @Nullable Answered reply,
        List<Rated> ratings,
        List<ProposalId> takesIn,
        @Nullable Led led) {

    /** Longest number a past case may bring along, in characters. */
    public static final int SOURCE_MAX = 80;

    public PastCase {
        cosigners = List.copyOf(cosigners);
        ratings = List.copyOf(ratings);
        takesIn = List.copyOf(takesIn);
    }

    /** One that nothing was merged into and nobody led. */
    public PastCase(
            @Nullable String source,
            MemberId proposer,
            List<MemberId> cosigners,
            Text text,
            LocalDate receivedOn,
            @Nullable Reviewed review,
            @Nullable Handled handling,
            @Nullable Answered reply,
            List<Rated> ratings) {
        this(source, proposer, cosigners, text, receivedOn, review, handling, reply, ratings, List.of(), null);
    }

    /** The same with what was merged into it and how it was led. */
    public PastCase with(List<ProposalId> merged, @Nullable Led leading) {
        return new PastCase(
                source, proposer, cosigners, text, receivedOn, review, handling, reply, ratings, merged, leading);
    }

    /** What the review came to: filed in a category, perhaps with a mark of its quality, or not filed for a reason. */
    public record Reviewed(
            LocalDate on,
            @Nullable String category,
            @Nullable String refusal,
            String comment,
            @Nullable Quality quality) {

        /** Without a mark of its quality. */
        public Reviewed(LocalDate on, @Nullable String category, @Nullable String refusal, String comment) {
            this(on, category, refusal, comment, null);
        }

        /** Filed. */
        public static Reviewed filed(LocalDate on, String category) {
            return new Reviewed(on, category, null, "");
        }
    }

    /** Which units had it from when, and when the lead unit signed; null: not yet. */
    public record Handled(
            LocalDate on,
            UnitId lead,
            List<UnitId> joint,
            @Nullable LocalDate signedOn) {}

    /** The lead unit's reply; a past one may lack its class. */
    public record Answered(
            LocalDate on, String text, @Nullable Grade grade, boolean open, String contact, List<Promise> promises) {}

    /**
     * A key proposal under its leader.
     *
     * @param on the day it was chosen
     * @param acts what the leader did for it, in the order of the days
     */
    public record Led(LocalDate on, String reason, String leader, KeyMatter.Level level, List<Act> acts) {
        public Led {
            acts = List.copyOf(acts);
        }

        /** Something the leader did. */
        public record Act(LocalDate on, Oversight.Kind kind, String words) {}
    }

    /** One proposer's judgement. */
    public record Rated(MemberId member, LocalDate on, Judgement work, Judgement result, String comment) {}
}
