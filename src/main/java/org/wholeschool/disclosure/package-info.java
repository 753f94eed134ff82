/**
 * What may leave: thresholds, merging and rounding, as plain arithmetic that knows no database, no clock and no other
 * room. The unit of protection is the pupil, never the incident.
 */
package org.wholeschool.disclosure;
