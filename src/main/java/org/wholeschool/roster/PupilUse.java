package org.wholeschool.roster;

import java.util.Collection;
import java.util.Set;

/** Whatever keeps something about pupils tells the roster so: a pupil of whom something is kept is not deleted. */
public interface PupilUse {

    /**
     * @param pupilIds pupils of the actor's school
     * @return those of them of whom something is kept here
     */
    Set<Long> inUse(Collection<Long> pupilIds);
}
