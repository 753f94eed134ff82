package org.wholeschool.disclosure.family;

import org.wholeschool.disclosure.PublishedTable;

/**
 * A question of the family with what was published of it.
 *
 * @param query the question
 * @param published what anybody may see
 */
public record PublishedAnswer(Query query, PublishedTable published) {}
