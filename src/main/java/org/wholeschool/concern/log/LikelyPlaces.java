package org.wholeschool.concern.log;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;

/**
 * The places that a member of staff most likely means: where they last logged something, what is next to it, then the
 * first of the school's list. Nothing comes from what others logged: the list would tell a teacher where the concerns
 * are.
 */
@Service
public class LikelyPlaces {

    private static final int HOUR = 60 * 60;
    private static final int MOST_OWN = 2;
    private static final int MOST_NEARBY = 2;
    private static final int MOST = 5;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    /**
     * @return at most five places, the likeliest first; never "not known", never one that only an imported log has or
     *     that was closed
     */
    @Permit(
            code = "LikelyPlaces.offer",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<Site.ListedPlace> offer() {
        LocalDate today = Now.day(schools.profile().zone());
        Map<Long, Site.ListedPlace> spots = site.places().stream()
                .filter(spot -> !spot.code().equals(Place.NOT_KNOWN) && spot.isOfferedOn(today))
                .collect(Collectors.toMap(
                        Site.ListedPlace::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<Long> own =
                own().stream().filter(spots::containsKey).limit(MOST_OWN).toList();
        Set<Long> likely = new LinkedHashSet<>(own);
        if (!own.isEmpty()) {
            nearby(own.get(0)).stream()
                    .filter(spots::containsKey)
                    .limit(MOST_NEARBY)
                    .forEach(likely::add);
        }
        likely.addAll(spots.keySet());
        return likely.stream().limit(MOST).map(spots::get).toList();
    }

    private List<Long> own() {
        return em.createQuery(
                        "select c.place.id from Concern c where c.loggedBy = :me group by c.place.id order by "
                                + "max(c.receivedAt) desc",
                        Long.class)
                .setParameter("me", actors.current().accountId())
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<Long> nearby(long placeId) {
        return site.neighbours().stream()
                .filter(walk -> walk.placeId() == placeId)
                .sorted(Comparator.comparingDouble(Site.Walk::metres))
                .map(Site.Walk::neighbourId)
                .toList();
    }
}
