/**
 * Decides about concerns: priority, decision, outcome, readers, and reports of one event, with a version of every
 * change.
 *
 * <p>It keeps a {@link org.wholeschool.concern.triage.ConcernVersion} for each change, with what was there before and
 * after, encrypted. It knows {@code followup}, {@code inbox}, {@code list}, {@code log}, {@code mine} and
 * {@code record}, and the rooms access, notice, roster and school. {@code triage.form}, {@code undo}, {@code page},
 * {@code timeline}, {@code adult}, {@code chronology} and {@code note} know it.
 *
 * <p>Read {@link org.wholeschool.concern.triage.CaseDecisions} first, then
 * {@link org.wholeschool.concern.triage.CaseFile}. Other entry points:
 * {@link org.wholeschool.concern.triage.CasePeople}, {@link org.wholeschool.concern.triage.CaseReaders},
 * {@link org.wholeschool.concern.triage.CaseLinks} and {@link org.wholeschool.concern.adult.HeadConcerns}.
 *
 * <ul>
 *   <li>Code that changes a record makes a version, wherever it is; {@link org.wholeschool.concern.triage.CaseFile}
 *       makes most of them.
 *   <li>A save names the version that it was made on, and the row is locked while that is compared. The second of two
 *       saves gets {@link org.wholeschool.concern.triage.Outdated} and keeps nothing.
 *   <li>{@link org.wholeschool.concern.triage.form.DecidePage} then shows both, field by field
 *       ({@link org.wholeschool.concern.triage.form.Clash}). Other forms are filled again
 *       ({@link org.wholeschool.concern.triage.Refill}) with what the first person changed and the second did not, so
 *       saving again undoes nothing.
 *   <li>A pupil who was filed by mistake is taken out for real
 *       ({@link org.wholeschool.concern.triage.CasePeople#takeOut}). The part is deleted, with what versions say about
 *       it and the reasons given for it. That a pupil was taken out stays.
 *   <li>{@link org.wholeschool.concern.triage.CasePeople.TakenOut} is fired within that action. A package that keeps
 *       something about that pupil with the concern listens and deletes it.
 *   <li>A concern about an adult who works here goes to the head at once, on any version
 *       ({@link org.wholeschool.concern.triage.CaseReaders#giveToHead}). From that moment no lead reads, counts or
 *       finds it.
 *   <li>{@code head-view.xhtml} consists of the same parts as {@code view.xhtml} ({@code WEB-INF/concern}), and each
 *       leads on to the other. Pages and actions of one concern permit the head. Lists, inbox and exports do not.
 *   <li>If such a concern is about the head, the pages name the chair of governors ({@code chair.xhtml}). No governor
 *       gets access.
 *   <li>A restriction names leads and deputies, among them the person who makes it. When all of them have left, the
 *       head names others without reading the concern ({@link org.wholeschool.concern.adult.HeadConcerns#nameReaders}).
 *   <li>Linked reports keep both statements and both records, and can be unlinked again
 *       ({@link org.wholeschool.concern.triage.CaseLinks}). Two people who report one fight must not make a place look
 *       twice as bad.
 *   <li>A concern can be closed while an action is open, but {@link org.wholeschool.concern.triage.StillOpen} lists it
 *       and a reason is needed.
 * </ul>
 */
package org.wholeschool.concern.triage;
