package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;

class GroupRolesTest {

    private final GroupRoles groups = GroupRoles.ofLines("  Staff \n\nCover staff\n", "Governors");

    @Test
    void groupsGiveTheirRoles() {
        assertEquals(Set.of(Role.TEACHER), groups.of(List.of("Cover staff", "Choir")));
        assertEquals(Set.of(Role.TEACHER, Role.GOVERNOR), groups.of(List.of("Governors", "Staff")));
        assertEquals(Set.of(), groups.of(List.of("staff", "Governor", "")), "letter for letter");
        assertEquals(Set.of(), groups.of(List.of()));
    }

    /**
     * Whatever stands in the fields, nobody becomes anything else by it; and these two are the roles that an account
     * may have that is connected.
     */
    @Test
    void thereIsNoPlaceForAnotherRole() {
        GroupRoles all = GroupRoles.ofLines("x", "x");
        assertEquals(Set.of(Role.TEACHER, Role.GOVERNOR), all.of(List.of("x", "LEAD", "ADMINISTRATOR")));
        assertEquals(
                Set.of(Role.TEACHER, Role.GOVERNOR),
                Arrays.stream(Role.values()).filter(Role::isGivenByGroups).collect(Collectors.toSet()));
    }
}
