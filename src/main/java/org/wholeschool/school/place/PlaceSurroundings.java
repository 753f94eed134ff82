package org.wholeschool.school.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is next to a place, what could be, and where the place is in the list of its group. */
final class PlaceSurroundings {

    private final Site.ListedPlace place;
    private final List<Site.ListedPlace> all;
    private final List<Site.Walk> neighbours;
    private final LocalDate today;

    /**
     * @param place which place
     * @param all the places of the school in its order
     * @param neighbours every pair of places that are next to each other
     * @param today in the school's zone
     */
    PlaceSurroundings(Site.ListedPlace place, List<Site.ListedPlace> all, List<Site.Walk> neighbours, LocalDate today) {
        this.place = place;
        this.all = all;
        this.neighbours = neighbours;
        this.today = today;
    }

    /** @return what is next to it, the nearest first */
    List<Walk> walks() {
        Map<Long, String> names = all.stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
        return neighbours.stream()
                .filter(walk -> walk.placeId() == place.id())
                .map(walk -> new Walk(walk.neighbourId(), names.get(walk.neighbourId()), Math.round(walk.metres())))
                .toList();
    }

    /** @return what could be next to it and is not yet */
    List<Site.ListedPlace> others() {
        List<Long> near = walks().stream().map(Walk::id).toList();
        return all.stream()
                .filter(this::isOffered)
                .filter(other -> other.id() != place.id() && !near.contains(other.id()))
                .toList();
    }

    /** @return the names of its group in their order */
    String order() {
        return all.stream()
                .filter(other -> other.group() == place.group() && isOffered(other))
                .map(Site.ListedPlace::name)
                .collect(Collectors.joining(", "));
    }

    private boolean isOffered(Site.ListedPlace other) {
        return other.isOfferedOn(today) && !other.code().equals(Place.NOT_KNOWN);
    }

    /**
     * What is next to the place.
     *
     * @param id which place
     * @param name its name
     * @param metres the walk between them
     */
    public record Walk(long id, String name, long metres) {}
}
