package org.wholeschool.casework.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param sections by kind, the likeliest first; none is empty
 */
public record Found(List<Section> sections) {

    /** Copies the list. */
    public Found {
        sections = List.copyOf(sections);
    }

    /** @return how many were found in all */
    public int count() {
        return sections.stream().mapToInt(section -> section.hits().size()).sum();
    }

    /** Kinds of what can be found. */
    public enum Kind {
        CONCERN,
        KIND,
        FORM,
        PUPIL,
        STAFF,
        PLACE,
        PLAN,
        AGENCY,
        PAGE
    }

    /** The hits of one kind. */
    public record Section(Kind kind, List<Hit> hits) {

        /** Copies the list. */
        public Section {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A thing that was found.
     *
     * @param name what it is called
     * @param more what tells it apart, or ""
     * @param address the page that shows it, from "/" on
     */
    public record Hit(String name, String more, String address) {}
}
