package org.wholeschool.peermap.look;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.place.Place;

/**
 * Counts where pupils of a map were named together: in concerns of the last year that the reader may read. It says no
 * part that anyone had, and of no one alone.
 */
@Service
@RoomOnly
public class MapPlaces {

    private static final int LOOKING = 10 * 60;
    private static final int MOST = 5;
    private static final int FEWEST = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupils those on a map
     * @return the places and parts of the day at which two or more of them were named, most first, five at most
     */
    @Permit(
            code = "MapPlaces.together",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<MapPlace> of(Collection<Long> pupils) {
        Map<String, TreeSet<Long>> found = new LinkedHashMap<>();
        if (!pupils.isEmpty()) {
            readable.bind(em.createQuery(
                                    "select p.name, p.code, b.name, i.pupil.id from Involvement i join i.concern c join "
                                            + "c.place p left join c.band b where i.pupil.id in :ids and "
                                            + "c.receivedAt >= :since and "
                                            + readable.condition("c"),
                                    Object[].class)
                            .setParameter("ids", pupils)
                            .setParameter("since", aYearAgo()))
                    .getResultStream()
                    .map(Object[].class::cast)
                    .filter(row -> !Place.NOT_KNOWN.equals(row[1]))
                    .forEach(row -> found.computeIfAbsent(where(row), none -> new TreeSet<>())
                            .add((Long) row[3]));
        }
        return found.entrySet().stream()
                .filter(each -> each.getValue().size() >= FEWEST)
                .sorted(Comparator.comparing((Map.Entry<String, TreeSet<Long>> each) ->
                                -each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(each -> new MapPlace(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private Instant aYearAgo() {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        return Now.day(zone).minusYears(1).atStartOfDay(zone).toInstant();
    }

    private static String where(Object[] row) {
        return row[2] == null
                ? (String) row[0]
                : Texts.of("peermap").get("place.where", row[0], ((String) row[2]).toLowerCase(Locale.UK));
    }
}
