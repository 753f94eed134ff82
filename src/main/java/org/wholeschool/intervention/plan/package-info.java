/**
 * Says what a plan to change a context can say: its texts and values, their words, and the rules for them.
 *
 * <p>It keeps nothing. Read {@link org.wholeschool.intervention.plan.PlanText} (what is said of a plan) and
 * {@link org.wholeschool.intervention.plan.PlanRules} (what it must be) first;
 * {@link org.wholeschool.intervention.plan.PlanView} is what pages and meetings see of a plan. Why one test:
 * docs/adr/0032. What the numbers mean: docs/methods.md.
 *
 * <p>All packages below {@code plan} know this one, and it knows none of them. Each knows only some of those that stand
 * before it: {@code record}; {@code test} and {@code action}; {@code life}; {@code page}; {@code voice} and
 * {@code reach}; {@code review}; {@code past}; {@code list}. For the life of a plan begin with
 * {@link org.wholeschool.intervention.plan.life.Plans}.
 *
 * <ul>
 *   <li><b>Context</b>: places and parts of the day by id, so new names follow and a closed place is marked. Or an
 *       online space, a year, the school, or a group in the words of {@link org.wholeschool.pattern.peers.GroupTeller},
 *       copied with the release's number.
 *   <li><b>Rules</b>: {@code PlanRules} says what a plan must be. A draft may be incomplete, a running plan not. If the
 *       first context to change is left open, the heaviest one is taken ({@code PlanText.followed}).
 *   <li><b>Words</b>: {@link org.wholeschool.intervention.plan.PlanWords} puts days and places in words,
 *       {@link org.wholeschool.intervention.plan.ByWhom} who did something.
 * </ul>
 */
package org.wholeschool.intervention.plan;
