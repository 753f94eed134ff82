package org.wholeschool.concern.log;

import java.util.List;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;

/**
 * A search for a pupil whom the form shall name.
 *
 * @param words what was searched for, null where nothing was
 * @param found those whom it found and the form does not name yet
 */
record PupilSearch(String words, List<Found> found) {

    static final PupilSearch NONE = new PupilSearch(null, List.of());

    /**
     * @param words what is searched for, or null
     * @param named whom the form names already
     */
    static PupilSearch of(String words, ChosenPeople named, Roster roster) {
        return words == null
                ? NONE
                : new PupilSearch(
                        words,
                        roster.search(words).stream()
                                .filter(pupil -> !named.has(pupil.id()))
                                .map(pupil -> new Found(pupil.id(), pupil.name(), ChosenPeople.more(pupil)))
                                .toList());
    }

    /** @return how many it found; nothing while none was made */
    String foundWords() {
        return words == null ? "" : Texts.of("concern").get("search.found", found.size());
    }

    /**
     * A pupil whom it found.
     *
     * @param id the pupil's id
     * @param name what the pupil is called
     * @param more what stands behind the name
     */
    public record Found(long id, String name, String more) {}
}
