package com.winzo.account.internal;

import com.winzo.account.api.SessionsEnded;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import org.infinispan.Cache;

/**
 * The sessions that ended early, over all nodes, for as long as access tokens of theirs may still be unexpired.
 *
 * <p>A node that starts anew needs no memory of them: it asks the database the first time it sees a token.
 */
@ApplicationScoped
public class RevokedSessions {

    @Resource(lookup = "java:jboss/infinispan/cache/winzo/sessions")
    private Cache<String, String> sessions;

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        ended.sessionIds().forEach(id -> sessions.put(id.toString(), "ended"));
    }

    boolean contains(UUID sessionId) {
        return sessions.containsKey(sessionId.toString());
    }
}
