/**
 * Keeps accounts, their roles, passwords, devices and one-time links.
 *
 * <p>Entry points: {@link org.wholeschool.access.account.Account} and
 * {@link org.wholeschool.access.account.AccountReader}, which other rooms ask for names and addresses. It knows the
 * floor of actors alone. Who may change an account is said higher up, in <code>people</code> and <code>approval</code>.
 */
package org.wholeschool.access.account;
