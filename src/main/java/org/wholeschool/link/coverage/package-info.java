/**
 * Says how much of the school's concerns the links explain: of the pupils who are named, how many have a link, and what
 * keeping links costs.
 *
 * <p>Read {@link org.wholeschool.link.coverage.LinkCoverage}. It counts pupils and names none.
 */
package org.wholeschool.link.coverage;
