package org.wholeschool.access.people;

import java.time.LocalDate;

/**
 * What an account says of its owner and an import can bring.
 *
 * @param name as colleagues see it
 * @param email what they sign in with
 * @param lastDay the last day on which they can sign in, or null
 */
public record StaffEntry(String name, String email, LocalDate lastDay) {}
