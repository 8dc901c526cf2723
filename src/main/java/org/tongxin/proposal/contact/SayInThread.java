package org.tongxin.proposal.contact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Ids;
import org.tongxin.common.Outcome;
import org.tongxin.common.Prose;
import org.tongxin.common.Reason;
import org.tongxin.common.Serves;
import org.tongxin.common.UseCase;
import org.tongxin.files.Attached;
import org.tongxin.files.FileStore;
import org.tongxin.identity.Permissions;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.Proposals;
import org.tongxin.proposal.model.Visibility;

/** Proposer, supervisor or handler says something in the proposal's one thread, with files if need be (沟通). */
@UseCase
@Serves("A17")
public class SayInThread {

    /** Longest message, in characters. */
    public static final int WORDS_MAX = 2_000;

    /** Most files of one message. */
    public static final int FILES_MAX = 5;

    private final Proposals proposals;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final Clock clock;

    SayInThread(Proposals proposals, FileStore files, JdbcClient jdbc, Clock clock) {
        this.proposals = proposals;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says it; who sees the proposal reads it. */
    @Transactional
    public Outcome<UUID> say(Actor who, ProposalId id, String typed, List<Attached> attached) {
        Optional<Proposal> proposal =
                Permissions.allows(who, SayInThread.class) ? proposals.find(id, Visibility.of(who)) : Optional.empty();
        if (proposal.isEmpty()) {
            return Outcome.missing();
        }
        String words = Prose.clean(typed);
        List<Reason> wrong = wrong(proposal.get(), words, attached);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        List<FileStore.Kept> kept = new ArrayList<>();
        for (Attached file : attached) {
            Optional<FileStore.Kept> one =
                    files.keep(who.committee(), file.content().get());
            if (one.isEmpty()) {
                return Outcome.refused(Reason.at("files", "proposal.refused.disk"));
            }
            kept.add(one.get());
        }
        return Outcome.done(write(who, id, words, attached, kept));
    }

    private static List<Reason> wrong(Proposal proposal, String words, List<Attached> attached) {
        List<Reason> wrong = new ArrayList<>();
        if (proposal.numbers().serial() == null) {
            wrong.add(Reason.of("proposal.refused.threadEarly"));
        }
        if (words.isEmpty() && attached.isEmpty()) {
            wrong.add(Reason.at("message", "proposal.refused.message"));
        }
        if (Prose.length(words) > WORDS_MAX) {
            wrong.add(Reason.at("message", "proposal.refused.whyTooLong", WORDS_MAX));
        }
        if (attached.size() > FILES_MAX) {
            wrong.add(Reason.at("files", "proposal.refused.manyFiles", FILES_MAX));
        }
        for (Attached file : attached) {
            if (file.type().isEmpty()) {
                wrong.add(Reason.at("files", "proposal.refused.fileType", file.name()));
            }
            if (file.bytes() <= 0 || file.bytes() > Attached.BYTES_MAX) {
                wrong.add(Reason.at("files", "proposal.refused.fileSize", file.name()));
            }
        }
        return wrong;
    }

    private UUID write(Actor who, ProposalId id, String words, List<Attached> attached, List<FileStore.Kept> kept) {
        UUID message = Ids.next();
        jdbc.sql("""
                insert into proposal.message (committee_id, proposal_id, id, account_id, name, side, unit_id, words, at)
                values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(message)
                .param(who.account().value())
                .param(who.name())
                .param(side(who))
                .param(unit(who))
                .param(words)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < attached.size(); i++) {
            jdbc.sql("""
                    insert into proposal.attachment (committee_id, proposal_id, id, message_id, name, type, bytes, sha256,
                        by_name, at)
                    values (platform.acting_committee(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(id.value())
                    .param(Ids.next())
                    .param(message)
                    .param(attached.get(i).name())
                    .param(attached.get(i).type().orElseThrow())
                    .param(kept.get(i).bytes())
                    .param(kept.get(i).sha256())
                    .param(who.name())
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return message;
    }

    private static String side(Actor who) {
        if (who.unit() != null) {
            return "UNIT";
        }
        return who.member() != null && !Visibility.seesReceived(who) ? "PROPOSER" : "COMMITTEE";
    }

    private static @Nullable UUID unit(Actor who) {
        return who.unit() == null ? null : who.unit().value();
    }
}
