package org.wholeschool.disclosure;

import java.util.Set;
import java.util.stream.IntStream;

/** Tells what a school has or does from people: "two assemblies", "three new posters". */
final class CountedThing {

    /** What a school has or does and is no person, without an s at its end: "two assemblies", "no one place". */
    private static final Set<String> THINGS = Set.of(
            "assembly",
            "assemblie",
            "session",
            "lesson",
            "meeting",
            "workshop",
            "talk",
            "poster",
            "camera",
            "door",
            "gate",
            "corridor",
            "toilet",
            "room",
            "bench",
            "benche",
            "rota",
            "letter",
            "training",
            "course",
            "programme",
            "club",
            "visit",
            "walk",
            "entrance",
            "exit",
            "end",
            "side",
            "place",
            "spot",
            "stairwell",
            "building",
            "yard",
            "field",
            "floor",
            "question",
            "survey",
            "questionnaire",
            "step",
            "action",
            "change",
            "measure",
            "area",
            "zone",
            "reason",
            "cause",
            "answer",
            "way",
            "thing",
            "kind",
            "theme",
            "topic",
            "policy",
            "policie",
            "bus",
            "buse",
            "train",
            "site",
            "school",
            "time",
            "part",
            "group",
            "table",
            "number",
            "bell",
            "sign",
            "leaflet",
            "newsletter");

    /** What can be between a number and a thing without counting people. */
    private static final Set<String> OF_WHICH_KIND =
            Set.of("new", "more", "other", "further", "extra", "different", "whole");

    private CountedThing() {}

    /** "Two assemblies", "three new posters", "no one place". */
    static boolean isAfter(TextWords words, int i) {
        int next = words.is(i, "no") && words.is(i + 1, "one") ? i + 2 : i + 1;
        if (next >= words.size()
                || IntStream.range(i, next).anyMatch(j -> words.get(j).ends())) {
            return false;
        }
        boolean further = next + 1 < words.size()
                && !words.get(next).ends()
                && !words.get(next).parts()
                && OF_WHICH_KIND.contains(words.get(next).folded());
        boolean isOne = words.is(i, "no") || words.is(i, "one");
        return isThing(words, next, isOne) || further && isThing(words, next + 1, isOne);
    }

    /**
     * "Three missed lessons" counts those who missed them; "three lessons" counts lessons. Of more than one a thing is
     * in the plural, so that "two school leavers" are no schools.
     */
    private static boolean isThing(TextWords words, int i, boolean isOne) {
        if (!isOne
                && !words.get(i).folded().endsWith("s")
                && !words.get(i).folded().equals("training")) {
            return false;
        }
        return THINGS.contains(words.get(i).folded())
                || THINGS.contains(words.get(i).singular());
    }
}
