/**
 * Tells staff what they may tell about a child, by situation, and lets them practise it.
 *
 * <p>It keeps nothing but the answers of a sitting ({@link org.wholeschool.sharing.guide.PracticeSitting}). Rules and
 * practice cases are rows of {@code rules.csv} and {@code cases.csv}. It knows the rooms access, school and training.
 * Read {@link org.wholeschool.sharing.guide.Practice} first.
 *
 * <ul>
 *   <li>Each rule has its source, its edition and the day from which it holds. A row with {@code confirmed} "no" was
 *       read in one place only, and the page says so. When you change words, change {@code since} too.
 *   <li>No school edits a rule: it is law or national guidance. What a school does differently is in its contacts.
 *   <li>A practice case has three answers, each with what is said to it, and names the rule by which one is right. A
 *       wrong answer is explained, and the person chooses again.
 *   <li>When all cases are answered the server looks at every answer again. Then it records the course for the person
 *       who is signed in ({@link org.wholeschool.training.BuiltInCourses}).
 * </ul>
 */
package org.wholeschool.sharing.guide;
