package org.wholeschool.concern.chronology;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.Texts;

/**
 * The ways from a concern's page to the chronologies of those whom it names and of its place, read once for a request.
 */
@Named
@RequestScoped
public class ChronologyWays {

    @Inject
    private Chronicle chronicle;

    private final Map<String, Chronicle.Ways> read = new HashMap<>();

    /**
     * @param concernId a concern, as its page's address names it
     * @return where it leads
     */
    public Chronicle.Ways of(String concernId) {
        return read.computeIfAbsent(concernId, id -> chronicle.waysFrom(ConcernAddress.id(id)));
    }

    public String ofPupil(String name) {
        return Texts.of("chronology").get("ways.pupil", name);
    }

    public String ofPlace(String name) {
        return Texts.of("chronology").get("ways.place", name);
    }
}
