package org.wholeschool.intervention.library;

import java.util.Set;
import org.wholeschool.intervention.Lever;
import org.wholeschool.school.calendar.BandGroup;

/**
 * What a school says of an intervention of its own.
 *
 * @param name its name
 * @param lever by what it works
 * @param where the contexts that it fits, one at least
 * @param when the parts of the day in which it fits; none where it fits in any
 * @param hoursLeast staff's hours in its first term, at least
 * @param hoursMost and at most
 * @param poundsLeast what it costs beside that, at least
 * @param poundsMost and at most
 * @param changes what it changes
 * @param takes what it takes
 * @param known what is known about it, or null
 * @param source from whom that is known; null where it is experience
 * @param risks what can go wrong
 * @param measure how to see whether it worked
 */
public record OwnText(
        String name,
        Lever lever,
        Set<Where> where,
        Set<BandGroup> when,
        Integer hoursLeast,
        Integer hoursMost,
        Integer poundsLeast,
        Integer poundsMost,
        String changes,
        String takes,
        String known,
        String source,
        String risks,
        String measure) {}
