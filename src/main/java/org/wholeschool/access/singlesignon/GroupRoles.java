package org.wholeschool.access.singlesignon;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;

/**
 * Which groups at the provider make somebody a teacher, and which a governor. It has no place for another role: nobody
 * becomes somebody who reads concerns, or who makes accounts, because a provider says so.
 *
 * @param teachers values of the groups claim, each as the provider writes it
 * @param governors the same for governors
 */
record GroupRoles(Set<String> teachers, Set<String> governors) {

    GroupRoles {
        teachers = Set.copyOf(teachers);
        governors = Set.copyOf(governors);
    }

    /** @return what stands in two fields, one value in a line. */
    static GroupRoles ofLines(String teachers, String governors) {
        return new GroupRoles(lines(teachers), lines(governors));
    }

    private static Set<String> lines(String text) {
        return text == null
                ? Set.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** @return the roles of somebody in those groups, none where none of them is known. */
    Set<Role> of(Collection<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!Collections.disjoint(groups, teachers)) {
            roles.add(Role.TEACHER);
        }
        if (!Collections.disjoint(groups, governors)) {
            roles.add(Role.GOVERNOR);
        }
        return roles;
    }

    boolean isEmpty() {
        return teachers.isEmpty() && governors.isEmpty();
    }
}
