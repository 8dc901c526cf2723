package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.Conversion;
import org.tongxin.proposal.model.ProposerKind;
import org.tongxin.proposal.model.Publication;
import org.tongxin.proposal.model.Text;
import org.tongxin.proposal.proceeding.Proceedings;
import org.tongxin.proposal.publishing.DecidePublication;
import org.tongxin.proposal.review.ConfirmForm;
import org.tongxin.proposal.review.ConvertProposal;
import org.tongxin.proposal.review.MergeProposals;
import org.tongxin.proposal.review.StandAside;
import org.tongxin.proposal.writing.AnswerConversion;
import org.tongxin.proposal.writing.EnterProposal;

/** Review beside the decision: merging, handling otherwise, standing aside, seals; and entering what came on paper. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "Review", description = "Merging, handling otherwise, standing aside, seals, and what came on paper.")
class ReviewApi {

    private final Steps steps;
    private final Answer answer;

    ReviewApi(Steps steps, Answer answer) {
        this.steps = steps;
        this.answer = answer;
    }

    /** The steps of this page of the interface. */
    @org.springframework.stereotype.Component("reviewSteps")
    record Steps(
            MergeProposals merging,
            ConvertProposal converting,
            AnswerConversion answering,
            StandAside aside,
            ConfirmForm form,
            EnterProposal entering,
            DecidePublication publishing,
            Idempotency once) {}

    @Schema(example = """
            {"version":4,"lead":"019a1fdd-0000-7000-8000-000000000001","words":"同一条线路。"}""")
    record Lead(@Nullable Long version, UUID lead, @Nullable String words) {

        Lead {
            Objects.requireNonNull(lead, "lead");
        }
    }

    @Schema(example = """
            {"version":4,"kind":"OPINION","words":"报专报更快。"}""")
    record Offer(
            @Nullable Long version,
            Conversion.@Nullable Kind kind,
            @Nullable String words) {}

    @Schema(example = """
            {"version":5,"accept":false,"words":"不是个人的事。"}""")
    record Consent(
            @Nullable Long version,
            @Nullable Boolean accept,
            @Nullable String words) {}

    @Schema(example = """
            {"kind":"PARTY","member":"019a1fdd-0000-7000-8000-000000000001","body":"民革云岭市委员会","channel":"PAPER",
             "source":"纸 012","seen":"公章清晰","title":"关于增设路灯的提案","situation":"北巷没有路灯。","analysis":"","suggestion":"装灯。"}""")
    record Paper(
            @Nullable ProposerKind kind,
            @Nullable UUID member,
            @Nullable String body,
            @Nullable Channel channel,
            @Nullable String source,
            @Nullable String seen,
            @Nullable String title,
            @Nullable String situation,
            @Nullable String analysis,
            @Nullable String suggestion) {

        EnterProposal.Paper paper() {
            UUID proposer = member;
            return new EnterProposal.Paper(
                    kind,
                    proposer == null ? null : new MemberId(proposer),
                    or(body),
                    channel,
                    or(source),
                    or(seen),
                    new Text(or(title), or(situation), or(analysis), or(suggestion)));
        }
    }

    @Schema(example = """
            {"version":9,"extent":"PART","ground":"涉及个人住址","title":"关于增设路灯的提案","situation":"北巷没有路灯。",
             "analysis":"","suggestion":"装灯。","reply":"已经装好。"}""")
    record Published(
            @Nullable Long version,
            Publication.@Nullable Extent extent,
            @Nullable String ground,
            @Nullable String title,
            @Nullable String situation,
            @Nullable String analysis,
            @Nullable String suggestion,
            @Nullable String reply) {}

    @PostMapping("/paper")
    @For(EnterProposal.class)
    @Operation(summary = "Enter a proposal that came on paper or by telephone; needs an Idempotency-Key")
    ResponseEntity<?> paper(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody Paper body) {
        return steps.once().once(key, body, () -> steps.entering().enter(Acting.required(), body.paper()));
    }

    @PostMapping("/{id}/merge")
    @For(MergeProposals.class)
    @Operation(summary = "Merge it into another one of the same session")
    ResponseEntity<?> merge(@PathVariable UUID id, @RequestBody Lead body) {
        return answer.of(steps.merging()
                .merge(
                        Acting.required(),
                        new ProposalId(id),
                        seen(body.version()),
                        new ProposalId(body.lead()),
                        or(body.words())));
    }

    @PostMapping("/{id}/unmerge")
    @For(MergeProposals.class)
    @Operation(summary = "Take it apart from the one it was merged into")
    ResponseEntity<?> unmerge(@PathVariable UUID id, @RequestBody Lead body) {
        return answer.of(steps.merging()
                .takeApart(
                        Acting.required(),
                        new ProposalId(id),
                        seen(body.version()),
                        new ProposalId(body.lead()),
                        or(body.words())));
    }

    @PostMapping("/{id}/conversion-offer")
    @For(ConvertProposal.class)
    @Operation(summary = "Ask its author whether it may be handled otherwise")
    ResponseEntity<?> offer(@PathVariable UUID id, @RequestBody Offer body) {
        return answer.of(steps.converting()
                .offer(Acting.required(), new ProposalId(id), seen(body.version()), body.kind(), or(body.words())));
    }

    @PostMapping("/{id}/conversion-retraction")
    @For(ConvertProposal.class)
    @Operation(summary = "Take the question back")
    ResponseEntity<?> retract(@PathVariable UUID id, @RequestBody Requests.Seen body) {
        return answer.of(steps.converting().retract(Acting.required(), new ProposalId(id), body.seen()));
    }

    @PostMapping("/{id}/conversion-answer")
    @For(AnswerConversion.class)
    @Operation(summary = "Consent to its being handled otherwise, or not")
    ResponseEntity<?> consent(@PathVariable UUID id, @RequestBody Consent body) {
        return answer.of(
                Boolean.TRUE.equals(body.accept())
                        ? steps.answering().accept(Acting.required(), new ProposalId(id), seen(body.version()))
                        : steps.answering()
                                .decline(
                                        Acting.required(), new ProposalId(id), seen(body.version()), or(body.words())));
    }

    @PostMapping("/{id}/publication")
    @For(DecidePublication.class)
    @Operation(
            summary = "Decide what the public may read; texts may cover words and leave out sentences, not change them")
    ResponseEntity<?> publication(@PathVariable UUID id, @RequestBody Published body) {
        return answer.of(steps.publishing()
                .decide(
                        Acting.required(),
                        new ProposalId(id),
                        seen(body.version()),
                        body.extent(),
                        or(body.ground()),
                        new Text(or(body.title()), or(body.situation()), or(body.analysis()), or(body.suggestion())),
                        or(body.reply())));
    }

    @PostMapping("/{id}/recusal")
    @For(StandAside.class)
    @Operation(summary = "Stand aside because of an interest in it")
    ResponseEntity<?> recusal(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(steps.aside().recuse(Acting.required(), new ProposalId(id), body.text()));
    }

    @PostMapping("/{id}/form")
    @For(ConfirmForm.class)
    @Operation(summary = "Record that the seal or signature of a collective proposal was seen")
    ResponseEntity<?> form(@PathVariable UUID id, @RequestBody Requests.Words body) {
        return answer.of(steps.form().confirm(Acting.required(), new ProposalId(id), body.seen(), body.text()));
    }

    private static long seen(@Nullable Long version) {
        return version == null ? Proceedings.ANY : version;
    }

    private static String or(@Nullable String words) {
        return words == null ? "" : words;
    }
}
