/**
 * Keeps the categories of concerns, their groups, and whether files go with them.
 *
 * <p>Read {@link org.wholeschool.school.category.Categories} first. It knows <code>school</code> alone.
 */
package org.wholeschool.school.category;
