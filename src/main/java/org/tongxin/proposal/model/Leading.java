package org.tongxin.proposal.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AccountId;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;

/** How a proposal becomes a key proposal under a leader, and what the leader does for it (领衔督办, A19). */
public final class Leading {

    private final Proposal p;

    Leading(Proposal proposal) {
        this.p = proposal;
    }

    /** Nominates it; a leader of the committee chooses. */
    public Outcome<Taken> nominate(Occasion by, String typed) {
        String reason = Prose.clean(typed);
        return Guard.of(p, Step.NOMINATE)
                .need(p.key == null, Reason.of("proposal.refused.nominated"))
                .need(!reason.isEmpty(), Reason.at("reason", "proposal.refused.whyNominate"))
                .need(
                        Prose.length(reason) <= KeyMatter.REASON_MAX,
                        Reason.at("reason", "proposal.refused.whyTooLong", KeyMatter.REASON_MAX))
                .then(() -> {
                    p.key = new KeyMatter(reason, by.name(), by.at(), null, null, null, null, null);
                    return p.take(Step.NOMINATE, p.state, by, Map.of("comment", reason));
                });
    }

    /** Chooses it, with the leader in charge: somebody of the committee by account, anybody else by name. */
    public Outcome<Taken> choose(
            Occasion by, String typed, @Nullable AccountId account, KeyMatter.@Nullable Level level) {
        return choose(by, typed, account, level, new Quota(1, 0, 0, 1));
    }

    /** The same, within the quota of the session. */
    public Outcome<Taken> choose(
            Occasion by, String typed, @Nullable AccountId account, KeyMatter.@Nullable Level level, Quota quota) {
        String leader = Prose.clean(typed);
        KeyMatter key = p.key;
        return Guard.of(p, Step.CHOOSE_KEY)
                .need(key != null, Reason.of("proposal.refused.notNominated"))
                .need(key == null || !key.isChosen(), Reason.of("proposal.refused.chosenAlready"))
                .need(!leader.isEmpty(), Reason.at("leader", "proposal.refused.leaderNeeded"))
                .need(
                        Prose.length(leader) <= KeyMatter.LEADER_MAX,
                        Reason.at("leader", "proposal.refused.whyTooLong", KeyMatter.LEADER_MAX))
                .need(level != null, Reason.at("level", "proposal.refused.levelNeeded"))
                .need(
                        quota.hasRoom(),
                        Reason.of("proposal.refused.quota", quota.percent(), quota.most(), quota.chosen()))
                .then(() -> chosen(by, java.util.Objects.requireNonNull(key), leader, account, level));
    }

    private Taken chosen(
            Occasion by, KeyMatter key, String leader, @Nullable AccountId account, KeyMatter.@Nullable Level level) {
        KeyMatter.Level from = java.util.Objects.requireNonNull(level);
        p.key = key.chosen(leader, account, from, by);
        Map<String, Object> detail = new HashMap<>(Map.of("leader", leader, "level", from));
        return p.take(Step.CHOOSE_KEY, p.state, by, detail);
    }

    /** Selects it as one of the year's good proposals, within the quota of the session. */
    public Outcome<Taken> honour(Occasion by, String typed, Quota quota) {
        String reason = Prose.clean(typed);
        return Guard.of(p, Step.CHOOSE_GOOD)
                .need(p.excellence == null, Reason.of("proposal.refused.goodAlready"))
                .need(!reason.isEmpty(), Reason.at("good", "proposal.refused.whyGood"))
                .need(
                        Prose.length(reason) <= Excellence.REASON_MAX,
                        Reason.at("good", "proposal.refused.whyTooLong", Excellence.REASON_MAX))
                .need(
                        quota.hasRoom(),
                        Reason.of("proposal.refused.quota", quota.percent(), quota.most(), quota.chosen()))
                .then(() -> {
                    p.excellence = new Excellence(reason, by.name(), by.at());
                    return p.take(Step.CHOOSE_GOOD, p.state, by, Map.of("comment", reason));
                });
    }

    /** Records what the leader in charge did. */
    public Outcome<Taken> record(Occasion by, Oversight.@Nullable Kind kind, @Nullable LocalDate on, String typed) {
        String words = Prose.clean(typed);
        KeyMatter key = p.key;
        boolean past = on != null && !on.isAfter(by.on());
        return Guard.of(p, Step.RECORD_OVERSIGHT)
                .need(key != null && key.isChosen(), Reason.of("proposal.refused.notKey"))
                .need(kind != null, Reason.at("kind", "proposal.refused.oversightKind"))
                .need(past, Reason.at("on", "proposal.refused.oversightDay"))
                .need(!words.isEmpty(), Reason.at("words", "proposal.refused.oversightWords"))
                .need(
                        Prose.length(words) <= Oversight.WORDS_MAX,
                        Reason.at("words", "proposal.refused.whyTooLong", Oversight.WORDS_MAX))
                .then(() -> {
                    Oversight.Kind what = java.util.Objects.requireNonNull(kind);
                    LocalDate day = java.util.Objects.requireNonNull(on);
                    p.oversights.add(new Oversight(p.oversights.size() + 1, what, day, words, by.name(), by.at()));
                    return p.take(Step.RECORD_OVERSIGHT, p.state, by, Map.of("kind", what, "comment", words));
                });
    }
}
