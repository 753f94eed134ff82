/**
 * Keeps the categories of concerns, their groups, and whether files go with them.
 *
 * <p>Read {@link org.wholeschool.school.category.Categories} first. It knows <code>school</code> alone.
 *
 * <ul>
 *   <li>A new field is also in {@code ListedCategory}, with the query in {@code all}. {@code Categories.replace} copies
 *       it, or the successor loses it. {@code git grep 'ListedCategory('} finds the tests to adapt.
 *   <li>A default is a column of {@code overview/defaults/categories.csv}, read by {@code SchoolDefaults.Category} and
 *       passed on by {@code SetUp}, {@code demonstration.rows.SchoolRows} and {@code TestSchools}. The migration sets
 *       it for schools that exist ({@code V29__urgent.sql}).
 *   <li>What the form says about a chosen category comes from {@code concern.guidance.Guidance}, not from
 *       {@code LogConcernPage}. For words alone no column is needed: edit {@code guidance.csv}, or a lead writes a line
 *       at {@code /concern/guidance-line.xhtml}.
 * </ul>
 */
package org.wholeschool.school.category;
