package org.tongxin.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxin.proposal.model.Desks.DAY;
import static org.tongxin.proposal.model.Desks.LEAD;
import static org.tongxin.proposal.model.Desks.OTHER;
import static org.tongxin.proposal.model.Desks.RULES;
import static org.tongxin.proposal.model.Desks.anybody;
import static org.tongxin.proposal.model.Desks.author;
import static org.tongxin.proposal.model.Desks.done;
import static org.tongxin.proposal.model.Desks.refused;
import static org.tongxin.proposal.model.Desks.unit;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two-way appraisal. */
class AppraisingTest {

    private static final Map<String, Integer> HANDLING = Map.of("CONTACT", 90, "REPLY", 80, "RESULT", 70);
    private static final Map<String, Integer> QUALITY = Map.of("TOPIC", 100, "RESEARCH", 50, "SUGGESTION", 60);

    @Test
    void the_total_is_the_mean_weighted_by_the_rule() {
        Proposal p = Desks.replied();
        done(p.appraising().appraise(author(DAY), Appraisal.About.HANDLING, HANDLING, "", RULES));
        done(p.appraising().appraise(unit(LEAD, DAY), Appraisal.About.PROPOSAL, QUALITY, "选题好", RULES));
        assertThat(p.appraisals()).extracting(Appraisal::total).containsExactly(79, 68);
    }

    @Test
    void each_side_appraises_the_other_once_and_only_the_secretariat_both() {
        Proposal p = Desks.replied();
        assertThat(refused(p, () -> p.appraising().appraise(author(DAY), Appraisal.About.PROPOSAL, QUALITY, "", RULES)))
                .containsExactly("proposal.refused.appraiseSide");
        assertThat(refused(
                        p,
                        () -> p.appraising().appraise(unit(LEAD, DAY), Appraisal.About.HANDLING, HANDLING, "", RULES)))
                .containsExactly("proposal.refused.appraiseSide");
        assertThat(refused(
                        p,
                        () -> p.appraising().appraise(unit(OTHER, DAY), Appraisal.About.PROPOSAL, QUALITY, "", RULES)))
                .containsExactly("proposal.refused.appraiseSide");
        done(p.appraising().appraise(author(DAY), Appraisal.About.HANDLING, HANDLING, "", RULES));
        assertThat(refused(
                        p, () -> p.appraising().appraise(author(DAY), Appraisal.About.HANDLING, HANDLING, "", RULES)))
                .containsExactly("proposal.refused.appraised");
        done(p.appraising().appraise(anybody(DAY), Appraisal.About.HANDLING, HANDLING, "", RULES));
        done(p.appraising().appraise(anybody(DAY), Appraisal.About.PROPOSAL, QUALITY, "", RULES));
        assertThat(refused(
                        p, () -> p.appraising().appraise(anybody(DAY), Appraisal.About.PROPOSAL, QUALITY, "", RULES)))
                .containsExactly("proposal.refused.appraised");
    }

    @Test
    void every_criterion_needs_its_points_within_the_scale() {
        Proposal p = Desks.replied();
        assertThat(refused(
                        p,
                        () -> p.appraising()
                                .appraise(
                                        author(DAY),
                                        Appraisal.About.HANDLING,
                                        Map.of("CONTACT", 101, "REPLY", -1),
                                        "",
                                        RULES)))
                .containsExactly("proposal.refused.score", "proposal.refused.score", "proposal.refused.score");
    }

    @Test
    void nobody_reads_the_others_before_speaking() {
        Proposal p = Desks.replied();
        done(p.appraising().appraise(author(DAY), Appraisal.About.HANDLING, HANDLING, "", RULES));
        assertThat(p.appraising().hasSpoken(author(DAY))).isTrue();
        assertThat(p.appraising().hasSpoken(unit(LEAD, DAY))).isFalse();
        assertThat(p.appraising().open(unit(LEAD, DAY))).containsExactly(Appraisal.About.PROPOSAL);
        assertThat(p.appraising().open(author(DAY))).isEmpty();
    }
}
