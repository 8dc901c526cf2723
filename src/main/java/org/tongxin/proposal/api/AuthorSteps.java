package org.tongxin.proposal.api;

import org.springframework.stereotype.Component;
import org.tongxin.proposal.judging.AppraiseProposal;
import org.tongxin.proposal.judging.RateReply;
import org.tongxin.proposal.writing.RecallProposal;
import org.tongxin.proposal.writing.WithdrawProposal;

/** The author's rarer steps, held together. */
@Component
record AuthorSteps(
        RecallProposal recalling,
        WithdrawProposal withdrawing,
        RateReply rating,
        AppraiseProposal appraising,
        Idempotency once) {}
