package org.wholeschool.access;

import jakarta.security.enterprise.CallerPrincipal;
import org.wholeschool.platform.RoomOnly;

/** Whoever has signed in, as the server's security context holds it: ids and roles, no name. */
@RoomOnly
public class AccountPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    @RoomOnly
    public AccountPrincipal(Actor actor) {
        super("account-" + actor.accountId());
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }
}
