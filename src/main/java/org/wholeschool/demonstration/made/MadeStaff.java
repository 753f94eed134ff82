package org.wholeschool.demonstration.made;

import org.wholeschool.access.Role;

/**
 * A member of staff, or a governor, who does not exist.
 *
 * @param address what they sign in with
 * @param demonstration whether this is one of the nine documented sign-ins of the demonstration
 */
public record MadeStaff(
        String firstName, String lastName, String job, Role role, String address, boolean demonstration) {}
