/**
 * Lets people in with their school account at a provider such as Google or Microsoft.
 *
 * <p>Entry points: {@link org.wholeschool.access.singlesignon.SingleSignOnServlet} for browsers and providers,
 * {@link org.wholeschool.access.singlesignon.SignOnSettings} for administrators. Read
 * {@link org.wholeschool.access.singlesignon.SignOnDoor} first, then
 * {@link org.wholeschool.access.singlesignon.TokenCheck}; docs/single-sign-on.md says what people see.
 *
 * <p>It may know {@code access}, {@code account}, {@code permit}, {@code signin}, {@code secondfactor},
 * {@code approval} and the platform. No floor knows it.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A sign-in goes {@link SingleSignOnServlet}, {@link SignOnDoor}, {@link SingleSignOn} (the entry of the audit),
 *       {@link SignOnAccounts} (who that is here).
 *   <li>{@link SignOnDoor} waits for the provider outside any transaction. Only the administrator's "Try it"
 *       ({@code SignOnSettings.tryOut}) waits within its action, ten seconds at most.
 *   <li>What was begun waits sealed in a cookie of the browser ({@link Started}): beginning fills no table, and what
 *       comes back to another browser is refused. It is taken once ({@code sign_on_spent}, {@link SpentToken}).
 *   <li>{@link Providers} and {@link ProviderHttp} ask only the hosts of {@code wholeschool.sign-on.providers},
 *       whatever a setup or an answer says. {@link TokenCheck} checks what was signed.
 *   <li>Our session cookie is {@code Strict} and does not come along from a provider. So every answer to a browser that
 *       comes from there is a page that goes on by itself.
 *   <li>{@link GroupRoles} has room for teacher and governor alone. A lead, a head or an administrator always signs in
 *       here.
 *   <li>What an administrator sets is a {@link SignOnSetup} that a second person approves; another setup is another
 *       row. {@link SignOnFormCheck} checks it first. Switching off needs no approval.
 * </ul>
 */
package org.wholeschool.access.singlesignon;
