/**
 * Brings up closed plans: by themselves where their context is met again, and by the words that are searched.
 *
 * <p>Entry points: {@link org.wholeschool.intervention.plan.past.PastPlans} and
 * {@link org.wholeschool.intervention.plan.past.PlanSearch}. Of the room it knows {@code plan}, {@code plan.record},
 * {@code plan.review} and {@code plan.page}, of which its part is shown.
 *
 * <ul>
 *   <li><b>Past plans</b> appear beside their pattern or group, and where they share a place in the same part of the
 *       day. This is the rule of {@code ThisWeek.Where.touches}. Plans about a year, an online space or the school
 *       appear by pattern.
 *   <li>{@code PastPlans} does not ask whether a pattern is shown: pages ask about what they show. Only a new plan asks
 *       {@code Patterns.isTold}. "Found again" needs a week that ends after the closing.
 *   <li><b>Search</b> decrypts all closed plans in memory. {@link org.wholeschool.roster.names.Folded} makes word forms
 *       comparable; every word must occur. Words are posted and appear in no address.
 * </ul>
 */
package org.wholeschool.intervention.plan.past;
