/**
 * Decides which connections get a thread of the server, and how much memory forms and files may take.
 *
 * <p>Entry points: {@link org.wholeschool.platform.connection.InsideSessions}, which is told who is signed in, and
 * {@link org.wholeschool.platform.connection.GatheredFile}, which says whether a file came whole. Read
 * {@link org.wholeschool.platform.connection.ConnectionGate} first, and docs/adr/0002-forms-come-whole.md.
 * docs/limits.md has the numbers.
 *
 * <p>It may know {@code platform} and {@code config}, and Grizzly, the server's listener.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A request gets a thread once its form has come whole. {@link ConnectionGate} is a filter in the server's
 *       listener; {@link ConnectionGuard} installs it by reflection. On a server without that listener the start ends
 *       with one line.
 *   <li>{@link Connections} caps connections and chooses which one to close. A quarter of the connections and 80 of 400
 *       threads are kept for signed-in people.
 *   <li>{@link InsideSessions} knows signed-in people by their cookie. {@code SignInMechanism} adds a session only when
 *       its person has given every factor that is asked for.
 *   <li>A session there lapses unless its person is looked up again, and one that has ended cannot come back.
 *   <li>{@link FormRoom} bounds the memory for forms, {@link UploadRoom} that for files. {@link OpenConnection} keeps
 *       the time limits for a head, for a body and for taking an answer.
 *   <li>A file that its sender may send there is gathered and marked ({@link GatheredFile}). {@code UploadLimit} and
 *       {@code FileServlet} read only marked files, a few at a time.
 *   <li>The length of a form, 1 MB, is written here and in {@code access.permit.BodyLimit}: change both.
 * </ul>
 */
package org.wholeschool.platform.connection;
