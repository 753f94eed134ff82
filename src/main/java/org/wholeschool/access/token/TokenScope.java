package org.wholeschool.access.token;

import org.wholeschool.access.Role;

/**
 * What a token lets its holder do: a role, so that {@code @Permit} decides about another system as about everybody. An
 * administrator makes a token of each: alone they also make accounts of teachers, who log, and of governors, who read
 * published numbers. They read no concern, and no scope may let a token read one.
 */
public enum TokenScope {
    CONCERNS_WRITE("concerns:write", Role.SYSTEM, "/api/v1/concerns"),
    PUBLISHED_READ("published:read", Role.READING_SYSTEM, "/api/v1/published");

    private final String code;
    private final Role role;
    private final String path;

    TokenScope(String code, Role role, String path) {
        this.code = code;
        this.role = role;
        this.path = path;
    }

    /** @return as it is written for other systems. */
    public String getCode() {
        return code;
    }

    /** @return the address that it is for. */
    public String getPath() {
        return path;
    }

    Role role() {
        return role;
    }
}
