/**
 * Who is tied to whom closely enough to be called a group, and how sure that is: plain arithmetic over graded links
 * between pupils who are numbers that mean nothing outside of the run. docs/methods.md says it in words and formulas.
 *
 * <p>Chance comes from a seed that is handed in; the same seed gives the same result to the last digit, however many
 * processors share the work. The Leiden algorithm is its authors' own library.
 */
package org.wholeschool.pattern.group;
