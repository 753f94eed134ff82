/**
 * Says who acts, a person of a request or a job, with their school and roles, and what others are answered.
 *
 * <p>Entry points: {@link org.wholeschool.access.Actors}, {@link org.wholeschool.access.Role},
 * {@link org.wholeschool.access.NotFound}, and {@link org.wholeschool.access.EverySchoolJob} for jobs. Read
 * {@link org.wholeschool.access.Actor} first. {@link org.wholeschool.access.Address} reads numbers in an address,
 * {@link org.wholeschool.access.Days} shows days by the school's clock.
 *
 * <p>It may know the platform and no other floor of this room. Pages and actions are permitted one floor up, in
 * {@code permit}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>{@code Actors.current()} says who acts: a person, another system, a job, the set-up, or a visitor.
 *   <li>Only jobs, the set-up and the classes that {@code Walls} names act without a person, with {@code Actors.as}
 *       (wall <em>acting as nobody</em>).
 *   <li>What is absent and what is another school's are answered alike, with {@link NotFound}. What the actor's roles
 *       do not permit is {@link NotPermitted}. Both look like a page that does not exist.
 *   <li>To add a role: {@link Role} before {@code VISITOR}, {@code permit.PageAccess}, {@code myaccount.Me}, its texts
 *       in {@code access}, {@code audit} and {@code platform}. Say there whether it needs a second person and goes
 *       together with others.
 *   <li>A role from {@code VISITOR} on is held by no account. It lets an actor without a person be permitted and
 *       recorded like anyone.
 *   <li>{@link Sitting} marks whose form it is and in which session it was drawn, so that typed text outlives a
 *       sign-out (docs/adr/0018).
 *   <li>{@link HeldWords} holds what a list is searched for and no address may have: a pupil's name, words of a text.
 * </ul>
 */
package org.wholeschool.access;
