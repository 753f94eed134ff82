/**
 * Lets the made-up safeguarding team act on its past: plans, meetings and surveys, by the usual services.
 *
 * <p>Read {@link org.wholeschool.demonstration.team.TeamDeeds} first: each deed is done on the day when it happened, by
 * the account of who did it, so results are worked out and never written down. It knows <code>made</code>, <code>story
 * </code> and <code>rows</code>.
 */
package org.wholeschool.demonstration.team;
