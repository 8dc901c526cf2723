package org.tongxin.identity.signin;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Actor;
import org.tongxin.common.UseCase;
import org.tongxin.identity.model.Recognition;
import org.tongxin.identity.model.Sessions;
import org.tongxin.platform.Audit;

/** Goes out. */
@UseCase
public class SignOut {

    private final Sessions sessions;
    private final Recognition recognition;
    private final Audit audit;

    SignOut(Sessions sessions, Recognition recognition, Audit audit) {
        this.sessions = sessions;
        this.recognition = recognition;
        this.audit = audit;
    }

    /** Ends this one session. */
    @Transactional
    public void leave(Actor who, UUID session) {
        if (sessions.end(who.account(), session)) {
            recognition.forget(who.account());
            audit.record(
                    who, "SignOut", new Audit.Subject("account", who.account().value(), who.name()), null, Map.of());
        }
    }
}
