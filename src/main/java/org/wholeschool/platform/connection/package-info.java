/**
 * Decides which connections get a thread of the server, and how much memory forms and files may take.
 *
 * <p>Entry point: {@link org.wholeschool.platform.connection.ConnectionGate};
 * {@link org.wholeschool.platform.connection.InsideSessions} is told who is signed in.
 */
package org.wholeschool.platform.connection;
