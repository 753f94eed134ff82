/**
 * Sends mail after the action that asked for it is committed.
 *
 * <p>Entry point: {@link org.wholeschool.platform.mail.Mail}. A package of two, because what waits is encrypted, kept
 * in the database and sent by a job: it is above all three of them.
 */
package org.wholeschool.platform.mail;
