package org.wholeschool.access;

import jakarta.security.enterprise.CallerPrincipal;

/** Whoever has signed in, as the server's security context holds it: ids and roles, no name. */
class AccountPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    AccountPrincipal(Actor actor) {
        super("account-" + actor.accountId());
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }
}
