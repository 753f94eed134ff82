package org.wholeschool.concern.injury;

/** Says one injury in words, where there is no picture. */
public final class InjuryWords {

    private InjuryWords() {}

    /** @return where it is, and what it looks like where that was said */
    public static String of(Injuries.Marked injury) {
        return BodyMap.named(injury.region()) + (injury.words() == null ? "" : ": " + injury.words());
    }
}
