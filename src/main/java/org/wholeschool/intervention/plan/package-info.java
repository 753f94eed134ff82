/**
 * Keeps plans to change a context: drafts, the test fixed at the start, actions, reviews, and what was learnt.
 *
 * <p>Entry points: {@link org.wholeschool.intervention.plan.Plans} (the plan's life),
 * {@link org.wholeschool.intervention.plan.PlanActions}, {@link org.wholeschool.intervention.plan.PlanTests},
 * {@link org.wholeschool.intervention.plan.PlanReviews}, {@link org.wholeschool.intervention.plan.PlanReach},
 * {@link org.wholeschool.intervention.plan.PlanVoices}, {@link org.wholeschool.intervention.plan.PastPlans},
 * {@link org.wholeschool.intervention.plan.PlanSearch} and, for governors,
 * {@link org.wholeschool.intervention.plan.PlanProgress}. Read {@link org.wholeschool.intervention.plan.PlanText} and
 * {@link org.wholeschool.intervention.plan.PlanRules} first. Why one test: docs/adr/0032. What the numbers mean:
 * docs/methods.md.
 *
 * <p>It knows {@code library}, {@code evaluation}, and the rooms that {@code intervention} lists. Meetings know plans,
 * not the reverse: what hangs on a draft answers {@link org.wholeschool.intervention.plan.HoldsPlans}.
 *
 * <ul>
 *   <li><b>Context</b>: places and parts of the day by id, so new names follow and a closed place is marked. Or an
 *       online space, a year, the school, or a group in the words of {@link org.wholeschool.pattern.peers.GroupTeller},
 *       copied with the release's number.
 *   <li><b>Rules</b>: {@code PlanRules} says what a plan must be, {@code PlanCheck} checks what was typed. A draft may
 *       be incomplete, a running plan not. If the first context to change is left open, the heaviest one is taken
 *       ({@code PlanText.followed}).
 *   <li><b>Two writers</b>: saving names the edition that the form showed. The second writer sees what the first
 *       changed beside their own text; saving again replaces it ({@code ChangedMeanwhile}).
 *   <li><b>Actions</b>: the owner of a {@code PlanAction} sees its words among their tasks, not the plan. The owner's
 *       answer is not checked for names, because only leads may ask whose name a word is. Leads, deputies and the head
 *       read it.
 *   <li><b>Reach</b> is worked out on request and kept nowhere. Pupils come from
 *       {@link org.wholeschool.roster.RollSize} and the years that the writer names. Shares are counted exactly for
 *       leads ({@link org.wholeschool.pattern.overview.LoggedYears}) and are not printed; effort comes from actions,
 *       else the writer, else the library.
 *   <li><b>Pupils' voice</b> ({@code PlanVoice}) can be written in any state, because pupils are asked before the start
 *       and told after the end. Each saving adds a row.
 *   <li><b>The test</b> ({@code PlanTest}) is fixed when a plan about places starts: places, parts of the day, why and
 *       by which days the place was chosen, comparison and watched places, start, review.
 *   <li>It stores days, not week numbers, so a moved term moves no day. {@code TestWeeks} maps them to school weeks by
 *       today's calendar.
 *   <li>{@code PlanTesting} proposes at most six comparison places, which the page ticks. Whether counts can tell
 *       ({@code Foresight}) is worked out each time, so it never counts a restricted concern. The head does not see it.
 *   <li><b>Counts</b> come from {@link org.wholeschool.pattern.week.PlaceCounts}: what every lead may read at that
 *       moment. Numbers of pupils leave as a band.
 *   <li><b>Evaluation</b>: {@code PlanReviews.evaluate} runs once for each plan. {@code PlanEvaluation} keeps the
 *       answer, its reading beside felt safety, and encrypted weekly counts, from which pages work out every figure.
 *   <li>A plan without a test is judged by surveys alone ({@code NOT_ASKED}). Surveys are read in the same moment, and
 *       their answer is kept.
 *   <li>The weeks are those of the test's days; an older log that arrives later adds none ({@code PlanTest.design}).
 *       Places where another plan was really at work are left out ({@code Plan.placesBeside}).
 *   <li>Counts are not asked if an own place or a part of the day is gone ({@code PlanTest.isPartlyOff}).
 *   <li>After a concern in the school was restricted, no figure is shown; the answer stays. Figures need the leads'
 *       threshold for all of them. Weeks appear as bands.
 *   <li><b>Decisions</b> each have a reason and never change. Spreading a plan makes a draft with its goals and
 *       interventions, and no place.
 *   <li><b>Immutable rows</b>: {@code plan_test}, {@code plan_evaluation}, {@code plan_decision} and
 *       {@code plan_voice}. On PostgreSQL the application cannot change or remove them.
 *   <li><b>Past plans</b> appear beside their pattern or group, and where they share a place in the same part of the
 *       day. This is the rule of {@code ThisWeek.Where.touches}. Plans about a year, an online space or the school
 *       appear by pattern.
 *   <li>{@code PastPlans} does not ask whether a pattern is shown: pages ask about what they show. Only a new plan asks
 *       {@code Patterns.isTold}. "Found again" needs a week that ends after the closing.
 *   <li><b>Search</b> decrypts all closed plans in memory. {@link org.wholeschool.roster.names.Folded} makes word forms
 *       comparable; every word must occur. Words are posted and appear in no address.
 *   <li><b>The list</b>: {@code PlanLines} reads all plans at once; {@code intervention.plan.list} filters and sorts
 *       them.
 * </ul>
 */
package org.wholeschool.intervention.plan;
