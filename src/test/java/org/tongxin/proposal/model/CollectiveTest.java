package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.AUTHOR;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.SESSION;
import static org.tongxin.proposal.model.Desks.TEXT;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.refused;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongxin.proposal.ProposalId;

/** The formal needs of collective proposers, and when something counts as of the plenary. */
class CollectiveTest {

    private static Proposal draft(ProposerKind kind) {
        Proposal.Origin origin = new Proposal.Origin(kind, AUTHOR, "民革云岭市委员会", "S01", Channel.ONLINE, null);
        Proposal p = Proposal.begin(ProposalId.fresh(), origin, author(DAY));
        done(p.writing().write(author(DAY), TEXT));
        return p;
    }

    private static Proposal submitted(ProposerKind kind) {
        Proposal p = draft(kind);
        done(p.writing().submit(author(DAY), SESSION, Intake.PLENARY, new Desks.Book(), RULES));
        return p;
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposerKind.class,
            names = {"MEMBER", "JOINT"},
            mode = EnumSource.Mode.EXCLUDE)
    void no_collective_proposal_passes_review_before_its_seal_or_signature_was_seen(ProposerKind kind) {
        Proposal p = submitted(kind);
        assertThat(refused(p, () -> p.reviewing().approve(anybody(DAY), "SOCIETY", "", new Desks.Book(), RULES)))
                .containsExactly("proposal.refused.sealNeeded");
        done(p.reviewing().confirmForm(anybody(DAY), "公章清晰"));
        done(p.reviewing().approve(anybody(DAY), "SOCIETY", "", new Desks.Book(), RULES));
        assertThat(p.kind()).isEqualTo(kind);
    }

    @Test
    void the_seal_is_looked_at_once_and_said_in_words() {
        Proposal p = submitted(ProposerKind.PARTY);
        assertThat(refused(p, () -> p.reviewing().confirmForm(anybody(DAY), " ")))
                .containsExactly("proposal.refused.formWords");
        done(p.reviewing().confirmForm(anybody(DAY), "公章清晰"));
        assertThat(refused(p, () -> p.reviewing().confirmForm(anybody(DAY), "再看")))
                .containsExactly("proposal.refused.formSeen");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProposerKind.class,
            names = {"SECTOR", "GROUP", "JOINT_GROUP"})
    void sectors_and_groups_propose_at_the_plenary_only_where_the_rule_says_so(ProposerKind kind) {
        Proposal p = draft(kind);
        assertThat(refused(p, () -> p.writing().submit(author(DAY), SESSION, Intake.REGULAR, new Desks.Book(), RULES)))
                .containsExactly("proposal.refused.plenaryOnly");
        Regulation free = Desks.rules(Map.of("proposal.sector.plenaryOnly", "false"));
        done(p.writing().submit(author(DAY), SESSION, Intake.REGULAR, new Desks.Book(), free));
    }

    @Test
    void the_intake_of_the_plenary_begins_three_months_before_it_opens_and_ends_with_its_last_day() {
        LocalDate opens = LocalDate.of(2026, 1, 12);
        LocalDate closes = LocalDate.of(2026, 1, 16);
        assertThat(Intake.on(LocalDate.of(2025, 10, 11), opens, closes, RULES)).isEqualTo(Intake.REGULAR);
        assertThat(Intake.on(LocalDate.of(2025, 10, 12), opens, closes, RULES)).isEqualTo(Intake.PLENARY);
        assertThat(Intake.on(closes, opens, closes, RULES)).isEqualTo(Intake.PLENARY);
        assertThat(Intake.on(closes.plusDays(1), opens, closes, RULES)).isEqualTo(Intake.REGULAR);
    }
}
