/**
 * Whether an intervention worked: plain arithmetic over counts per school week, before and after, of the place that
 * changed and of places that did not. Without a database, a clock or a name; chance comes only from a generator that is
 * handed in. {@link org.wholeschool.intervention.evaluation.Evaluation} is the door: one primary test by one rule;
 * everything else describes.
 *
 * <p>Weeks are school weeks, numbered from 0 on: a week without a school day is no week and has no number.
 */
package org.wholeschool.intervention.evaluation;
