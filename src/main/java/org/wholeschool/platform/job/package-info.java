/**
 * Runs work in the background, at a time or as soon as possible, on one node at a time.
 *
 * <p>Entry points for rooms: {@link org.wholeschool.platform.job.RecurringJob},
 * {@link org.wholeschool.platform.job.UrgentJob}, {@link org.wholeschool.platform.job.ServerJob},
 * {@link org.wholeschool.platform.job.OneTimeJob}, and {@link org.wholeschool.platform.job.TableStatistics} after an
 * import. Read {@link org.wholeschool.platform.job.Jobs} first; docs/adr/0001-two-schedulers.md says why there are two
 * schedulers, docs/monitoring.md, "Background jobs", when a job is late.
 *
 * <p>It may know {@code platform} and {@code persistence}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li><b>Which kind</b>: {@link RecurringJob} for most; {@link UrgentJob} if people must hear within minutes and the
 *       work is short; {@link ServerJob} if each server does it on its own memory; {@link OneTimeJob} if a person asked
 *       for it.
 *   <li>A job for one school after another extends {@code access.EverySchoolJob}. If it does several things for a
 *       school, it calls {@code each}: one that fails does not stop the others.
 *   <li>A job acts with {@code actors.as(Actor.job(school), ...)}, and its actions permit {@code Role.JOB} (wall
 *       <em>acting as nobody</em>).
 *   <li>A node that was silent for 60 seconds counts as dead, and another does its job: two nodes can do it at once.
 *       Each job must be safe then. Give a new one something to do in {@code EveryJobTwiceIT}.
 *   <li>The name of a job never changes: it is its key in {@code scheduled_tasks} or {@code urgent_tasks}. Its words
 *       are {@code job.<name>} in {@code text/upkeep.properties} ({@code JobStatesIT}).
 *   <li>A recurring job is late after an hour; override {@code lateAfter} if that is wrong. {@code undoneSince} reports
 *       work that it tries again and again in vain.
 *   <li>What a job works on is passed as ids, never as content. A fault is logged by its class alone, because its
 *       message may quote content.
 *   <li>{@link JobStates} knows each job's last success. {@code upkeep.JobWatchJob} raises the alarm.
 *       {@link JobsHealth} answers {@code /status/jobs}, and {@link LateJobs} asks the database once in ten seconds at
 *       most.
 *   <li>{@link RepeatedFaults} logs each fault once a minute, then how often it was repeated.
 *   <li>After an import and the set-up, call {@code TableStatistics.renewSoon}. Until PostgreSQL has new statistics, a
 *       needless join can take minutes in a new school, so facts read pupils' ids from their own columns
 *       ({@code NewSchoolPatternsIT}).
 * </ul>
 */
package org.wholeschool.platform.job;
