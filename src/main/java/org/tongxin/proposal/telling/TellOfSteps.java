package org.tongxin.proposal.telling;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.notice.Arg;
import org.tongxin.notice.Notice;
import org.tongxin.notice.Notices;
import org.tongxin.platform.Acting;
import org.tongxin.proposal.ProposalMoved;

/**
 * Tells those whom a step concerns, after it is certain. Should that fail, the event stays in the outbox and comes again; however
 * often it comes, each party is told once.
 */
@Component
public class TellOfSteps {

    private static final int AT_ONCE = 2;

    private final Parties parties;
    private final Notices notices;
    private final TransactionTemplate transaction;
    // people's own requests come first: telling never takes more than a few connections
    private final Semaphore few = new Semaphore(AT_ONCE);

    TellOfSteps(Parties parties, Notices notices, TransactionTemplate transaction) {
        this.parties = parties;
        this.notices = notices;
        this.transaction = transaction;
    }

    @Async
    @TransactionalEventListener(condition = "@tellOfSteps.concerns(#root.args[0])")
    void on(ProposalMoved moved) {
        few.acquireUninterruptibly();
        try {
            tell(moved);
        } finally {
            few.release();
        }
    }

    /** Whether a step concerns anybody at all; of those that do not, nothing is put into the outbox. */
    public boolean concerns(ProposalMoved moved) {
        return !Tidings.of(moved, Parties.Of.NOBODY).isEmpty();
    }

    /** Tells of a step; of one told already nothing more. */
    public void tell(ProposalMoved moved) {
        Acting.run(
                Acting.platform(moved.committee()),
                () -> transaction.executeWithoutResult(_ -> parties.of(moved.proposal())
                        .ifPresent(of -> notices.tell(Tidings.of(moved, of).stream()
                                .map(tell -> notice(moved, of, tell))
                                .toList()))));
    }

    private static Notice notice(ProposalMoved moved, Parties.Of of, Tell tell) {
        List<Arg> args = Stream.concat(Stream.of(Arg.text(of.title())), tell.more().stream())
                .toList();
        return new Notice(
                moved.event().toString(),
                tell.to(),
                "proposal.told." + tell.key(),
                args,
                tell.topic(),
                of.id().ref(),
                "/proposals/" + of.id() + tell.place(),
                null,
                moved.at());
    }
}
