package org.wholeschool.school.place;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * The places of the school by group, each the way to its own page, those that were closed with what they became; and a
 * new one.
 */
@Named
@ViewScoped
public class PlacesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private transient List<Site.ListedPlace> places;
    private transient Map<Long, String> walks;
    private transient Map<Long, String> became;
    private String name;
    private PlaceGroup group;

    private List<Site.ListedPlace> places() {
        if (places == null) {
            places = site.places().stream()
                    .filter(place -> !place.code().equals(Place.NOT_KNOWN))
                    .toList();
            Map<Long, String> names =
                    places.stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
            LocalDate today = Now.day(schools.profile().zone());
            List<Long> open = places.stream()
                    .filter(place -> place.isOfferedOn(today))
                    .map(Site.ListedPlace::id)
                    .toList();
            walks = site.neighbours().stream()
                    .filter(walk -> open.contains(walk.neighbourId()))
                    .collect(Collectors.groupingBy(
                            Site.Walk::placeId,
                            Collectors.mapping(walk -> names.get(walk.neighbourId()), Collectors.joining(", "))));
            became = site.splits().stream()
                    .collect(Collectors.groupingBy(
                            Site.Split::placeId,
                            Collectors.mapping(split -> names.get(split.successorId()), Collectors.joining(", "))));
        }
        return places;
    }

    /** Adds a place. */
    public void add() {
        try {
            siteChanges.add(name, group);
        } catch (BadInput refused) {
            kit.show("school", refused);
            return;
        }
        kit.say("school", "place.added", name.strip());
        name = null;
        group = null;
        places = null;
    }

    public PlaceGroup[] getGroups() {
        return PlaceGroup.values();
    }

    /** @return the open places of a group, in the school's order */
    public List<Site.ListedPlace> of(PlaceGroup which) {
        LocalDate today = Now.day(schools.profile().zone());
        return places().stream()
                .filter(place -> place.group() == which && place.isOfferedOn(today))
                .toList();
    }

    /**
     * @return the places that are not offered any more, or have a day from which on they will not be; none that came
     *     with an import
     */
    public List<Site.ListedPlace> getClosed() {
        return places().stream().filter(place -> place.closedOn() != null).toList();
    }

    /** @return what is next to a place, with commas between; "" where it has nothing */
    public String nextTo(long id) {
        places();
        return walks.getOrDefault(id, "");
    }

    /** @return what a place became when it was split; "" where it was not */
    public String became(long id) {
        places();
        return became.getOrDefault(id, "");
    }

    /** @return the groups that have a place */
    public List<PlaceGroup> getGroupsInUse() {
        return Arrays.stream(PlaceGroup.values())
                .filter(each -> !of(each).isEmpty())
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public PlaceGroup getGroup() {
        return group;
    }

    public void setGroup(PlaceGroup group) {
        this.group = group;
    }
}
