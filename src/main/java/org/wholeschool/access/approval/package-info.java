/**
 * Waits for a second person if one administrator alone could let themselves or a friend in.
 *
 * <p>Entry points: {@link org.wholeschool.access.approval.SecondPerson},
 * {@link org.wholeschool.access.approval.Approvals}, {@link org.wholeschool.access.approval.AccountLinks} and
 * {@link org.wholeschool.access.approval.PaperLinks}. Read {@code SecondPerson} first; docs/adr/0016 says why. Rooms
 * implement {@link org.wholeschool.access.approval.Written}; {@code notice} implements
 * {@link org.wholeschool.access.approval.AccessNews}.
 *
 * <p>It may know {@code access}, {@code account}, {@code permit}, {@code signin}, {@code secondfactor},
 * {@code handover} and the platform.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>An {@link AccessRequest} is what a second person decides: a role for which {@code Role.needsASecondPerson},
 *       another address, a lost second factor, opening a closed account, or a link on paper.
 *   <li>A {@code SignOnSetup}, how people come in with school accounts, is approved on the same page.
 *   <li>{@link LeftBehind} lists for the same people what those who left have left behind.
 *   <li>A request is approved as it was shown: {@link Approvals} compares the account's version.
 *   <li>{@link SecondPerson} says which accounts need it: those that have or ever had a role other than teacher or
 *       governor, and those whose owner wrote something or was given a task. Each room answers the latter with
 *       {@link Written}.
 *   <li>For these accounts another address and opening a closed account are requests. The head, the data-protection
 *       officer and the old address get a mail when an address is requested and when it is changed.
 *   <li>If a mail server is set up, links go by mail. Otherwise they go on paper ({@link PaperLinks};
 *       docs/adr/0004-paper-links-are-shown-to-the-approver.md).
 *   <li>An administrator alone prints a link only for an account that was never open, is a teacher's or governor's, and
 *       whose owner wrote nothing. It is checked again when the link is followed.
 *   <li>The person who follows a link is in no school yet. So {@link SecondPerson} asks as a job in a transaction of
 *       its own, and {@link AccessNews} has one too.
 *   <li>Each printed link has an {@link AccessRequest} of kind {@code PAPER}. If it takes two, approving is printing,
 *       in one answer that is kept nowhere ({@link PaperSheet}); the person who asked never sees it.
 *   <li>A password chosen behind a link of one person alone ({@code account.chosen_alone}) may be that person's.
 *       {@link ChosenAlone} ends it, with sessions, second factors and a school account, before the account can do more
 *       than log or gets another link.
 *   <li>Until then no school account is connected to it ({@code SignOnAccounts.connect}).
 *   <li>{@link SchoolAccountEnd} takes away sessions and second factors that a school account may have left, once the
 *       account has a role with which people sign in here.
 *   <li>{@link PaperNews} tells the head and the data-protection officer of each request and each use, and the owner of
 *       each request. If a school has no head, its leads are told.
 * </ul>
 */
package org.wholeschool.access.approval;
