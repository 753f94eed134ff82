package org.wholeschool.concern.page;

/**
 * One thing to do next about a concern.
 *
 * @param key by which it can be marked as not needed; null where it goes away only by doing it
 * @param what what to do, in a few words
 * @param because what in the record it follows from
 * @param page the page on which it is done; null where the strip at the top has the button
 * @param label the words of the link to that page
 */
public record NextStep(String key, String what, String because, String page, String label) {}
