/**
 * Lets administrators invite people, change their roles, and end their accounts.
 *
 * <p>Entry points: {@link org.wholeschool.access.people.Accounts} and
 * {@link org.wholeschool.access.people.AccountChanges}; a roster brings staff through
 * {@link org.wholeschool.access.people.StaffAccounts}. It is above <code>approval</code>, which decides what waits for
 * a second person.
 */
package org.wholeschool.access.people;
