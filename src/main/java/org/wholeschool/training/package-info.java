/**
 * Keeps which courses staff and governors need and who did them when, and reminds those who are due.
 *
 * <p>It keeps {@link org.wholeschool.training.Course}s, {@link org.wholeschool.training.Completion}s, lists that were
 * brought in, and who was reminded. It knows the rooms access, notice and school. Read
 * {@link org.wholeschool.training.TrainingRegister} first, then {@link org.wholeschool.training.TrainingReminders}.
 *
 * <ul>
 *   <li>How a person is doing with a course follows from the latest day on which they did it
 *       ({@link org.wholeschool.training.CourseStanding}). People who have left need nothing, and what they did is
 *       kept.
 *   <li>{@link org.wholeschool.training.ReminderStage} is pure and says which stage is due today. A person who is found
 *       late gets that stage, and none of the earlier ones.
 *   <li>A row of {@code training_reminder} ({@link org.wholeschool.training.Reminder}) is kept longer than any notice.
 *       So no stage is told twice, and a later one is told.
 *   <li>Reminders go out on weekdays by day only. Those who keep the register are told by course and week, never by
 *       person.
 *   <li>{@link org.wholeschool.training.TrainingRegister#courses} of a day gives who had done a course by then. Roles
 *       are not kept, so those of today count.
 *   <li>A {@link org.wholeschool.training.BuiltInCourse} is done in the product itself. It is a row like any other,
 *       found by its code, and added when it is first done ({@link org.wholeschool.training.BuiltInCourses}).
 *   <li>A list that is brought in is undone as one ({@link org.wholeschool.training.TrainingImports}).
 * </ul>
 */
package org.wholeschool.training;
