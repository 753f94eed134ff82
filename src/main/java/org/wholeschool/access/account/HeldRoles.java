package org.wholeschool.access.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.wholeschool.access.Role;
import org.wholeschool.platform.RoomOnly;

/**
 * Holds what an account may act as, and on which days: its roles, the last day of each, and its own last day.
 *
 * <p>A role is given here by an administrator, or by a group at the school's sign-in provider. What a group gave ends
 * when the group no longer gives it; what was given here stays as it was given.
 */
@MappedSuperclass
abstract class HeldRoles {

    /** False once it was closed. */
    private boolean active;

    private LocalDate lastDay;

    /** Whether it ever had a role other than teacher or governor. */
    private boolean otherRoleHeld;

    /**
     * Whether a group at the provider gives the role of a teacher: it ends with the group, or 30 days after the last
     * sign-in with the provider.
     */
    private boolean teacherByGroup;

    /** The same for the role of a governor. */
    private boolean governorByGroup;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchFetch(BatchFetchType.IN)
    @CollectionTable(name = "account_role_end", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "role")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "ends_on")
    private Map<Role, LocalDate> roleEnds = new HashMap<>();

    @RoomOnly
    public LocalDate getLastDay() {
        return lastDay;
    }

    public Set<Role> getRoles() {
        return Set.copyOf(roles);
    }

    /** @return the last day of each role that has one. */
    @RoomOnly
    public Map<Role, LocalDate> getRoleEnds() {
        return Map.copyOf(roleEnds);
    }

    /**
     * @return the last day of each role that was given here and has one; those that a group gives are given again at
     *     each sign-in.
     */
    @RoomOnly
    public Map<Role, LocalDate> getRoleEndsGivenHere() {
        return roleEnds.entrySet().stream()
                .filter(end -> !isByGroup(end.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return whether what it may do depends on which day it is. */
    boolean knowsDays() {
        return lastDay != null || !roleEnds.isEmpty();
    }

    /** @return whether it was closed, or its last day has passed. */
    public boolean hasLeft(LocalDate today) {
        return !active || lastDay != null && today.isAfter(lastDay);
    }

    /** @return the roles that it may act as on that day. */
    public Set<Role> rolesOn(LocalDate today) {
        if (hasLeft(today)) {
            return Set.of();
        }
        return roles.stream()
                .filter(role -> !roleEnds.containsKey(role) || !today.isAfter(roleEnds.get(role)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes over what the groups at the provider say: a role that came from them stays for as long as they give it, one
     * that was given here stays as it was given, with the end that it was given.
     *
     * @param ofGroups what they say now
     * @param until the last day of what they say, unless they say it again
     */
    public void followGroups(Set<Role> ofGroups, LocalDate until) {
        for (Role role : Role.values()) {
            if (role.isGivenByGroups() && ofGroups.contains(role) && (!roles.contains(role) || isByGroup(role))) {
                give(role, until);
                setByGroup(role, true);
            } else if (isByGroup(role) && !ofGroups.contains(role)) {
                take(role);
            }
        }
    }

    private boolean isByGroup(Role role) {
        return role == Role.TEACHER && teacherByGroup || role == Role.GOVERNOR && governorByGroup;
    }

    private void setByGroup(Role role, boolean byGroup) {
        if (role == Role.TEACHER) {
            teacherByGroup = byGroup;
        } else if (role == Role.GOVERNOR) {
            governorByGroup = byGroup;
        }
    }

    /**
     * Gives a role, or gives one that it has another end.
     *
     * @param lastDayOfRole the last day of it, or null for no end
     */
    @RoomOnly
    public void give(Role role, LocalDate lastDayOfRole) {
        if (!role.isHeldByAccounts()) {
            throw new IllegalArgumentException("no account holds " + role);
        }
        if (!role.isGivenByGroups()) {
            otherRoleHeld = true;
        }
        if (roles.contains(role) && Objects.equals(roleEnds.get(role), lastDayOfRole)) {
            return;
        }
        setByGroup(role, false);
        roles.add(role);
        if (lastDayOfRole == null) {
            roleEnds.remove(role);
        } else {
            roleEnds.put(role, lastDayOfRole);
        }
    }

    @RoomOnly
    public void take(Role role) {
        roles.remove(role);
        roleEnds.remove(role);
        setByGroup(role, false);
    }

    /** @return whether it ever had a role other than teacher or governor, also one that was taken since. */
    @RoomOnly
    public boolean hasHeldOtherRole() {
        return otherRoleHeld;
    }

    @RoomOnly
    public void leaveOn(LocalDate day) {
        this.lastDay = day;
    }

    @RoomOnly
    void setActive(boolean active) {
        this.active = active;
    }
}
