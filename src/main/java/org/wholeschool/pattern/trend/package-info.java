/**
 * Whether a school's total of this week is more than its own past leads one to expect: plain arithmetic over counts per
 * week, without a place, a pupil, a database or a clock. Quantiles come from Apache Commons Statistics.
 */
package org.wholeschool.pattern.trend;
