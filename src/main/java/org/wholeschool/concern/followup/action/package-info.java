/**
 * Keeps actions, and shows their owners their tasks and nothing else of a concern.
 *
 * <p>Read {@link org.wholeschool.concern.followup.action.ConcernActions} first, then
 * {@link org.wholeschool.concern.followup.action.MyTasks}. Tasks of other rooms come through
 * {@link org.wholeschool.concern.followup.action.OtherTasks}. It knows <code>followup</code> and <code>record</code>.
 */
package org.wholeschool.concern.followup.action;
