/**
 * Runs work in the background, at a time or as soon as possible, on one node at a time.
 *
 * <p>Entry points for rooms: {@link org.wholeschool.platform.job.RecurringJob},
 * {@link org.wholeschool.platform.job.UrgentJob} and {@link org.wholeschool.platform.job.OneTimeJob}; what
 * {@link org.wholeschool.platform.job.Jobs} does with them is on record in
 * {@link org.wholeschool.platform.job.JobState}. It knows <code>persistence</code>.
 */
package org.wholeschool.platform.job;
