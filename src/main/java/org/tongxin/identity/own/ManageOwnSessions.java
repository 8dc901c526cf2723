package org.tongxin.identity.own;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.Outcome;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.Recognition;
import org.tongxin.identity.model.Sessions;
import org.tongxin.platform.Audit;

/** Sees where one is signed in, and signs out elsewhere or everywhere. */
@UseCase
public class ManageOwnSessions {

    private final Sessions sessions;
    private final Recognition recognition;
    private final Audit audit;

    ManageOwnSessions(Sessions sessions, Recognition recognition, Audit audit) {
        this.sessions = sessions;
        this.recognition = recognition;
        this.audit = audit;
    }

    /** One's open sessions, the latest first. */
    @Transactional(readOnly = true)
    public List<Sessions.Listed> list(Actor who) {
        return sessions.of(who.account());
    }

    /** Ends one of one's own sessions; missing where there is none of that identity, or it is somebody else's. */
    @Transactional
    public Outcome<UUID> end(Actor who, UUID session) {
        if (!sessions.end(who.account(), session)) {
            return Outcome.missing();
        }
        recognition.forget(who.account());
        record(who, 1);
        return Outcome.done(session);
    }

    /** Ends all of one's sessions, this one too; gives how many. */
    @Transactional
    public int endAll(Actor who) {
        int ended = sessions.endAll(who.account(), null);
        recognition.forget(who.account());
        record(who, ended);
        return ended;
    }

    private void record(Actor who, int ended) {
        audit.record(
                who,
                "EndSessions",
                new Audit.Subject("account", who.account().value(), who.name()),
                null,
                Map.of("sessions", ended));
    }
}
