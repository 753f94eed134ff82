package org.wholeschool.concern.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form shows after somebody else changed what it is about: what this person changed in it is still theirs, and
 * the rest is what stands there now.
 */
final class Refill {

    private Refill() {}

    /**
     * @param base what stood in each field when the form was filled
     * @param typed what stands there in the form
     * @param now what stands there by now
     * @return what the form is to show: a field for each that there is now
     */
    static Map<Long, String> fields(Map<Long, String> base, Map<Long, String> typed, Map<Long, String> now) {
        Map<Long, String> shown = new HashMap<>(now);
        typed.forEach((field, value) -> {
            if (now.containsKey(field)
                    && base.containsKey(field)
                    && !base.get(field).equals(value)) {
                shown.put(field, value);
            }
        });
        return shown;
    }

    /**
     * @param base who was named when the form was filled
     * @param chosen who is named in the form
     * @param now who is named by now
     * @return those who are named now, without whom this person took away and with whom they named
     */
    static List<String> choices(List<String> base, List<String> chosen, List<String> now) {
        List<String> shown = new ArrayList<>(now);
        shown.removeIf(one -> base.contains(one) && !chosen.contains(one));
        chosen.stream()
                .filter(one -> !base.contains(one) && !shown.contains(one))
                .forEach(shown::add);
        return shown;
    }
}
