package org.wholeschool.concern.conduct;

import java.util.HashMap;
import java.util.Map;

/** Which names mean one person, because the head merged them: each leads to one of them, the same for all. */
final class SamePersons {

    private final Map<String, String> next = new HashMap<>();

    /** Says that two names mean one person. */
    void join(String one, String other) {
        String first = of(one);
        String second = of(other);
        if (!first.equals(second)) {
            next.put(first, second);
        }
    }

    /** @return the name by which all that mean this person are grouped */
    String of(String name) {
        String at = name;
        while (next.containsKey(at)) {
            at = next.get(at);
        }
        return at;
    }
}
