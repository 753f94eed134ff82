/**
 * Triages a concern in one form: acknowledging, priority, case lead, decision, parents, referral and actions, saved at
 * once.
 *
 * <p>It keeps nothing of its own. It knows {@code triage}, {@code inbox}, {@code followup}, {@code list}, {@code log}
 * and {@code record}. Read {@link org.wholeschool.concern.triage.form.Triage} first, then
 * {@link org.wholeschool.concern.triage.form.DecidePage}.
 *
 * <ul>
 *   <li>A save applies all parts that were filled in, or none: it is one transaction, and each part is checked before
 *       anything changes.
 *   <li>Every part may be left out. A part counts as filled in as soon as its first answer is given
 *       ({@link org.wholeschool.concern.triage.form.TriageParts}).
 *   <li>Of two people who triage at once the second sees both versions, field by field
 *       ({@link org.wholeschool.concern.triage.form.Clash}); what they typed in other parts stays in the form.
 *   <li>Saving acknowledges the concern.
 * </ul>
 */
package org.wholeschool.concern.triage.form;
