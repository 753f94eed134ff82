package org.wholeschool.access;

import java.util.Set;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * Who acts: a person who has signed in; or another system, a job, the set-up, or a visitor, where nobody has.
 *
 * @param accountId the person's account, null where there is none
 * @param tokenId the token that another system showed, null where none did
 * @param schoolId the one school whose rows can be reached; {@link SchoolContext#NONE} where there is none
 * @param roles what the actor may act as
 */
public record Actor(Long accountId, Long tokenId, long schoolId, Set<Role> roles) {

    /** Somebody who has not signed in. */
    public static final Actor VISITOR = new Actor(null, SchoolContext.NONE, Set.of(Role.VISITOR));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A person, or nobody. */
    public Actor(Long accountId, long schoolId, Set<Role> roles) {
        this(accountId, null, schoolId, roles);
    }

    /**
     * @param schoolId the school that the job works for, or {@link SchoolContext#NONE}
     * @return a job as actor
     */
    public static Actor job(long schoolId) {
        return new Actor(null, schoolId, Set.of(Role.JOB));
    }

    /**
     * @param schoolId the school that is set up
     * @return the set-up as actor
     */
    public static Actor setUp(long schoolId) {
        return new Actor(null, schoolId, Set.of(Role.SET_UP));
    }

    /**
     * @param tokenId the token that it showed
     * @param schoolId the school that the token is for
     * @param role what the token lets it do
     * @return another system as actor
     */
    public static Actor system(long tokenId, long schoolId, Role role) {
        return new Actor(null, tokenId, schoolId, Set.of(role));
    }

    /**
     * @return by which number the record names it: that of the account, or of the token; both are from one row of
     *     numbers. Null where there is none.
     */
    @RoomOnly
    public Long number() {
        return accountId != null ? accountId : tokenId;
    }

    /** @return whether a person has signed in. */
    public boolean isPerson() {
        return accountId != null;
    }

    /** @return the first of its roles, for a record of what none of them permits. */
    @RoomOnly
    public Role anyRole() {
        return roles.stream().sorted().findFirst().orElse(Role.VISITOR);
    }

    /**
     * @param permitted the roles that an action is for
     * @return the role that lets this actor do it, or null where none does
     */
    @RoomOnly
    public Role actingAs(Role[] permitted) {
        for (Role role : permitted) {
            if (roles.contains(role)) {
                return role;
            }
        }
        return null;
    }
}
