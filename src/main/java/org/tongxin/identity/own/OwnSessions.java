package org.tongxin.identity.own;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongxin.common.AccountId;
import org.tongxin.common.Outcome;
import org.tongxin.identity.model.Recognition;
import org.tongxin.identity.model.SecondFactor;
import org.tongxin.identity.model.Secret;
import org.tongxin.identity.model.Sessions;

/** After a change of password or second factor: every other session ends, this one goes on under another secret. */
@Component
class OwnSessions {

    private final Sessions sessions;
    private final Recognition recognition;

    OwnSessions(Sessions sessions, Recognition recognition) {
        this.sessions = sessions;
        this.recognition = recognition;
    }

    /** In the transaction of the change. Missing where this session has just been ended elsewhere. */
    Outcome<Secret> goOnAlone(AccountId account, UUID session) {
        sessions.endAll(account, session);
        recognition.forget(account);
        return sessions.renew(session, SecondFactor.PASSED).map(Outcome::done).orElseGet(Outcome::missing);
    }
}
