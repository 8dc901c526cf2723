package org.tongxin.proposal.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongxin.committee.Directories;
import org.tongxin.committee.Directory;
import org.tongxin.committee.MemberCard;
import org.tongxin.committee.SessionCard;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.Reason;
import org.tongxin.common.UseCase;
import org.tongxin.proposal.ProposalId;
import org.tongxin.proposal.model.Channel;
import org.tongxin.proposal.model.Numbering;
import org.tongxin.proposal.model.Occasion;
import org.tongxin.proposal.model.Proposal;
import org.tongxin.proposal.model.ProposerKind;
import org.tongxin.proposal.proceeding.Proceedings;

/**
 * The secretariat enters a past case (往年导入): the whole of what happened, in one act, with the days on which it happened. It
 * is marked as imported for good.
 */
@UseCase
public class ImportPastCase {

    private final Proceedings proceedings;
    private final Directories directories;
    private final Numbering numbering;
    private final Clock clock;

    ImportPastCase(Proceedings proceedings, Directories directories, Numbering numbering, Clock clock) {
        this.proceedings = proceedings;
        this.directories = directories;
        this.numbering = numbering;
        this.clock = clock;
    }

    /** Enters it on everybody's behalf. */
    public Outcome<Proposal> enter(Actor who, PastCase past) {
        return enter(who, past, Cast.all(who), Channel.IMPORT);
    }

    /** Enters it in the names of a cast: for the demonstration, whose people exist. */
    public Outcome<Proposal> enter(Actor who, PastCase past, Cast cast, Channel channel) {
        Directory directory = directories.of(who.committee());
        Optional<SessionCard> session = directory.sessionOn(past.receivedOn());
        List<Reason> wrong = wrong(past, directory, session.isPresent());
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Occasion begun = Occasion.past(cast.member(past.proposer()), past.receivedOn(), clock.getZone());
        return proceedings.begin(who, ImportPastCase.class, begun, past.takesIn(), (by, regulation, others) -> {
            Proposal proposal = Proposal.begin(ProposalId.fresh(), origin(past, directory, channel), by);
            return new Life(proposal, past, cast, regulation, numbering, clock).lead(session.orElseThrow(), others);
        });
    }

    private static Proposal.Origin origin(PastCase past, Directory directory, Channel channel) {
        String sector =
                directory.member(past.proposer()).map(MemberCard::sector).orElse(null);
        return new Proposal.Origin(ProposerKind.MEMBER, past.proposer(), null, sector, channel, past.source());
    }

    private List<Reason> wrong(PastCase past, Directory directory, boolean session) {
        List<Reason> wrong = new ArrayList<>();
        if (!session) {
            wrong.add(Reason.at("receivedOn", "proposal.refused.noSession", past.receivedOn()));
        }
        if (directory.member(past.proposer()).isEmpty()) {
            wrong.add(Reason.at("proposer", "proposal.refused.noMember"));
        }
        String source = past.source();
        if (source != null && source.length() > PastCase.SOURCE_MAX) {
            wrong.add(Reason.at("source", "proposal.refused.sourceTooLong", PastCase.SOURCE_MAX));
        }
        if (!inOrder(past)) {
            wrong.add(Reason.of("proposal.refused.daysOutOfOrder"));
        }
        return wrong;
    }

    /** The days of a life follow each other, and none lies ahead. */
    private boolean inOrder(PastCase past) {
        List<LocalDate> days = Stream.of(
                        past.receivedOn(),
                        past.review() == null ? null : past.review().on(),
                        past.handling() == null ? null : past.handling().on(),
                        past.handling() == null ? null : past.handling().signedOn(),
                        past.led() == null ? null : past.led().on(),
                        past.reply() == null ? null : past.reply().on())
                .filter(Objects::nonNull)
                .toList();
        return days.equals(days.stream().sorted().toList()) && !days.getLast().isAfter(LocalDate.now(clock));
    }
}
