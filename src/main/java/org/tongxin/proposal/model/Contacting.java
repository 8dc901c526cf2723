package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** Meeting about a proposal (见面协商): recorded by either side; some rules let nothing go on before people have met. */
public final class Contacting {

    private final Proposal p;

    Contacting(Proposal proposal) {
        this.p = proposal;
    }

    /** Records a meeting, visit or call. */
    public Outcome<Taken> record(
            Occasion by,
            Contact.@Nullable Stage stage,
            Contact.@Nullable Kind kind,
            @Nullable LocalDate on,
            String typedParties,
            String typed) {
        String parties = Prose.clean(typedParties);
        String words = Prose.clean(typed);
        boolean late = stage == Contact.Stage.BEFORE_FILING && p.dates.filed() != null;
        return Guard.of(p, Step.RECORD_CONTACT)
                .need(stage != null, Reason.at("stage", "proposal.refused.stage"))
                .need(!late, Reason.at("stage", "proposal.refused.stageLate"))
                .need(kind != null, Reason.at("kind", "proposal.refused.contactKind"))
                .need(on != null && !on.isAfter(by.on()), Reason.at("on", "proposal.refused.oversightDay"))
                .need(!parties.isEmpty(), Reason.at("parties", "proposal.refused.parties"))
                .need(
                        Prose.length(parties) <= Contact.PARTIES_MAX,
                        Reason.at("parties", "proposal.refused.whyTooLong", Contact.PARTIES_MAX))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.minutes"))
                .need(
                        Prose.length(words) <= Contact.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Contact.WORDS_MAX))
                .then(() -> {
                    Contact.Stage when = Objects.requireNonNull(stage);
                    Contact.Kind how = Objects.requireNonNull(kind);
                    p.contacts.add(new Contact(
                            p.contacts.size() + 1,
                            when,
                            how,
                            Objects.requireNonNull(on),
                            parties,
                            words,
                            by.name(),
                            by.at()));
                    return p.take(
                            Step.RECORD_CONTACT, p.state, by, Map.of("stage", when, "kind", how, "comment", parties));
                });
    }

    /** A named leader lets it be filed without the consultation that the rule asks for, and says why. */
    public Outcome<Taken> waive(Occasion by, String typed) {
        String words = Prose.clean(typed);
        return Guard.of(p, Step.WAIVE_CONSULTATION)
                .need(p.waiver == null, Reason.of("proposal.refused.waived"))
                .need(!words.isEmpty(), Reason.at("waiver", "proposal.refused.whyWaive"))
                .need(
                        Prose.length(words) <= Handover.WHY_MAX,
                        Reason.at("waiver", "proposal.refused.whyTooLong", Handover.WHY_MAX))
                .then(() -> {
                    p.waiver = by.name() + "：" + words;
                    return p.take(Step.WAIVE_CONSULTATION, p.state, by, Map.of("comment", words));
                });
    }

    /** Whether people have met at that stage. */
    public boolean has(Contact.Stage stage) {
        return p.contacts.stream().anyMatch(contact -> contact.stage() == stage);
    }

    /** Whether the rule keeps it from being filed until people have met (无协商不立案). */
    public boolean keepsFromFiling(Regulation regulation) {
        return regulation.consultationFirst() && !p.isRecord() && p.waiver == null && !has(Contact.Stage.BEFORE_FILING);
    }

    /** The meetings that the rule asks for and that have not taken place (三见面). */
    public List<Contact.Stage> missing(Regulation regulation) {
        List<Contact.Stage> required =
                p.key != null && p.key.isChosen() ? regulation.meetingsOfKey() : regulation.meetings();
        return required.stream().filter(stage -> !has(stage)).toList();
    }
}
