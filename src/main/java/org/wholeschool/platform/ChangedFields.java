package org.wholeschool.platform;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Compares what a form showed with what is kept by now. */
public final class ChangedFields {

    private ChangedFields() {}

    /**
     * @param read what was read, in words by field
     * @param now what is kept by now, in words by field
     * @return what others have changed since: by field what it says by now, which may be nothing
     */
    public static Map<String, String> of(Map<String, String> read, Map<String, String> now) {
        Map<String, String> changed = new TreeMap<>();
        now.forEach((field, words) -> {
            if (!Objects.equals(words, read.get(field))) {
                changed.put(field, words);
            }
        });
        return changed;
    }
}
