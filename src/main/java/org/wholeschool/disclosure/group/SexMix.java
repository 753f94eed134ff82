package org.wholeschool.disclosure.group;

/**
 * Girls and boys of a group in thirds. It is stated only where there are three of each, so that no single child stands
 * out.
 */
public enum SexMix {
    NOT_STATED,
    MOSTLY_GIRLS,
    MIXED,
    MOSTLY_BOYS;

    /** @param girls members of that sex; whoever is neither in the roll is in neither number */
    public static SexMix of(int girls, int boys) {
        if (girls < Thirds.FEWEST || boys < Thirds.FEWEST) {
            return NOT_STATED;
        }
        return Thirds.isMost(girls, boys) ? MOSTLY_GIRLS : Thirds.isMost(boys, girls) ? MOSTLY_BOYS : MIXED;
    }
}
