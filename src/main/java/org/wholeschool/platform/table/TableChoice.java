package org.wholeschool.platform.table;

/**
 * Something that a list is narrowed by, or can be.
 *
 * @param words what it is
 * @param way the address of the list without it, or with it
 * @param isOn whether the list is narrowed by it
 */
public record TableChoice(String words, String way, boolean isOn) {}
