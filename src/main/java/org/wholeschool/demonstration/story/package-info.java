/**
 * Makes up who is at the school and what happens there, as plain records: no database, no clock.
 *
 * <p>Read {@link org.wholeschool.demonstration.story.DemonstrationSchool} first, then
 * {@link org.wholeschool.demonstration.story.Storyboard} and {@link org.wholeschool.demonstration.story.Planted}, which
 * lists what is hidden for patterns to find. It knows <code>made</code>.
 */
package org.wholeschool.demonstration.story;
