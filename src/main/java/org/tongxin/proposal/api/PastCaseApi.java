package org.tongxin.proposal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.committee.Register;
import org.tongxin.committee.UnitCard;
import org.tongxin.common.For;
import org.tongxin.common.MemberId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UnitId;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.importing.ImportPastCase;
import org.tongxin.proposal.importing.PastCase;
import org.tongxin.proposal.model.Grade;
import org.tongxin.proposal.model.Judgement;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Text;

/** Entering past cases: whole lives of proposals with the days on which things happened. */
@RestController
@RequestMapping("/api/v1/past-cases")
@Tag(name = "Past cases", description = "Import of past cases by the secretariat; each is marked as imported for good.")
class PastCaseApi {

    private static final int UNIT_NAME_MAX = 80;

    private final ImportPastCase importing;
    private final Idempotency once;
    private final Directories directories;
    private final Register register;
    private final TransactionTemplate transaction;

    PastCaseApi(
            ImportPastCase importing,
            Idempotency once,
            Directories directories,
            Register register,
            TransactionTemplate transaction) {
        this.importing = importing;
        this.once = once;
        this.directories = directories;
        this.register = register;
        this.transaction = transaction;
    }

    /**
     * A past case as a file knows it: members by number, units by name, which are opened if they are not known yet.
     *
     * @param source its number where it comes from
     * @param proposer number of the first proposer
     * @param receivedOn handed in
     * @param filedOn filed, or with {@code notFiled} decided not to be; absent: still under review
     * @param transferredOn handed to the lead unit
     * @param signedOn signed for
     * @param repliedOn replied to
     * @param ratings judgements, by member's number
     * @param notFiled code of the reason why it was not filed
     * @param explanation what its author was told then
     * @param takesIn ids of cases that were merged into it
     */
    record Case(
            String source,
            String proposer,
            @Nullable List<String> cosigners,
            String title,
            String situation,
            @Nullable String analysis,
            @Nullable String suggestion,
            LocalDate receivedOn,
            @Nullable LocalDate filedOn,
            @Nullable String category,
            @Nullable LocalDate transferredOn,
            @Nullable String lead,
            @Nullable List<String> joint,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate repliedOn,
            @Nullable String reply,
            @Nullable Grade grade,
            @Nullable List<Judged> ratings,
            @Nullable String notFiled,
            @Nullable String explanation,
            @Nullable List<UUID> takesIn) {

        Case {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(proposer, "proposer");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(situation, "situation");
            Objects.requireNonNull(receivedOn, "receivedOn");
        }
    }

    /** One judgement of a past case. */
    record Judged(
            String member,
            LocalDate on,
            Judgement work,
            Judgement result,
            @Nullable String comment) {

        Judged {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(work, "work");
            Objects.requireNonNull(result, "result");
        }
    }

    @PostMapping
    @For(ImportPastCase.class)
    @Operation(summary = "Enter a past case; needs an Idempotency-Key")
    ResponseEntity<?> enter(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @RequestBody Case body) {
        return once.once(key, body, () -> enter(body));
    }

    private Outcome<Proposal> enter(Case past) {
        Map<String, MemberId> members = directories.of(Acting.required().committee()).members().stream()
                .collect(Collectors.toMap(MemberCard::number, MemberCard::id));
        List<String> named = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(past.proposer()), or(past.cosigners()).stream())
                .toList();
        if (!members.keySet().containsAll(named)
                || or(past.ratings()).stream().anyMatch(each -> !members.containsKey(each.member()))) {
            return Outcome.refused(Reason.at("proposer", "proposal.refused.noMember"));
        }
        String lead = past.lead();
        if (lead != null && (lead.isBlank() || lead.length() > UNIT_NAME_MAX)) {
            return Outcome.refused(Reason.at("lead", "proposal.refused.unitUnknown"));
        }
        return importing.enter(Acting.required(), life(past, members));
    }

    private PastCase life(Case past, Map<String, MemberId> members) {
        return new PastCase(
                past.source(),
                java.util.Objects.requireNonNull(members.get(past.proposer())),
                or(past.cosigners()).stream().map(members::get).toList(),
                new Text(past.title(), past.situation(), text(past.analysis()), text(past.suggestion())),
                past.receivedOn(),
                past.filedOn() == null
                        ? null
                        : new PastCase.Reviewed(
                                past.filedOn(), past.category(), past.notFiled(), text(past.explanation())),
                handled(past),
                past.repliedOn() == null
                        ? null
                        : new PastCase.Answered(
                                past.repliedOn(), text(past.reply()), past.grade(), true, "", List.of()),
                or(past.ratings()).stream()
                        .map(each -> new PastCase.Rated(
                                java.util.Objects.requireNonNull(members.get(each.member())),
                                each.on(),
                                each.work(),
                                each.result(),
                                text(each.comment())))
                        .toList(),
                or(past.takesIn()).stream().map(ProposalId::new).toList(),
                null);
    }

    private PastCase.@Nullable Handled handled(Case past) {
        return past.transferredOn() == null || past.lead() == null
                ? null
                : new PastCase.Handled(
                        past.transferredOn(),
                        unit(past.lead()),
                        or(past.joint()).stream().map(this::unit).toList(),
                        past.signedOn());
    }

    /** The unit of that name; one that is not known yet is opened. */
    private UnitId unit(String name) {
        Directory directory = directories.of(Acting.required().committee());
        return directory
                .unitNamed(name)
                .map(UnitCard::id)
                .orElseGet(() -> java.util.Objects.requireNonNull(
                        transaction.execute(_ -> register.open(Register.NewUnit.named(name)))));
    }

    private static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
