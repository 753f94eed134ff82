package org.wholeschool.access.token;

import org.wholeschool.access.Role;

/**
 * What a token lets its holder do: a role, so that {@code @Permit} decides about another system as about everybody.
 * Whoever adds one that reads thinks again about who makes it: an administrator reads no concern, and may not make a
 * token that does.
 */
public enum TokenScope {
    CONCERNS_WRITE("concerns:write", Role.SYSTEM);

    private final String code;
    private final Role role;

    TokenScope(String code, Role role) {
        this.code = code;
        this.role = role;
    }

    /** @return as it is written for other systems. */
    public String getCode() {
        return code;
    }

    Role role() {
        return role;
    }
}
