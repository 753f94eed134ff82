/**
 * Keeps how young people took part in a plan: what they said, how they were involved, what they were told.
 *
 * <p>Entry point: {@link org.wholeschool.intervention.plan.voice.PlanVoices}. Of the room it knows {@code plan},
 * {@code plan.record} and {@code plan.page}, of which its part is shown.
 *
 * <ul>
 *   <li>It can be written in any state of a plan, because pupils are asked before the start and told after the end.
 *   <li>Each saving adds a row ({@link org.wholeschool.intervention.plan.voice.PlanVoice}); none is ever changed.
 * </ul>
 */
package org.wholeschool.intervention.plan.voice;
