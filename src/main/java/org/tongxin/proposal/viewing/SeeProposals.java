package org.tongxin.proposal.viewing;

import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;

/** A person reads the list of the proposals they see, filtered, searched and kept as views of their own. */
@UseCase
public class SeeProposals {

    /** Rows of a page. */
    public static final int PAGE = 25;

    private final ProposalViews views;
    private final SavedViews saved;

    SeeProposals(ProposalViews views, SavedViews saved) {
        this.views = views;
        this.saved = saved;
    }

    /** A page of the list. */
    public ProposalList list(Actor who, ProposalFilter filter, int size) {
        return views.list(who, filter, size);
    }

    /** The reader's own views. */
    public SavedViews saved() {
        return saved;
    }
}
