/**
 * Reads rows of another system's log as entries: columns, dates, names, values, and a verdict for each row.
 *
 * <p>Read {@link org.wholeschool.concern.incidentlog.read.LogCheck} first, then
 * {@link org.wholeschool.concern.incidentlog.read.RowReader}. Plain Java, but for the names of pupils, which
 * {@link org.wholeschool.concern.incidentlog.read.RollNames} is given. Drafts, batches and pages are one floor up.
 */
package org.wholeschool.concern.incidentlog.read;
