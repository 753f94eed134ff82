package org.wholeschool.roster.check;

/**
 * Somebody about whom a list of staff says something that an import does not do.
 *
 * @param accountId the account
 * @param name whose it is
 * @param why the key of the sentence that says why, and what a person can do
 */
public record ByHand(long accountId, String name, String why) {}
