package org.wholeschool.school.place;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** One place: its name and group, what is next to it, its place in the list, and its end: closed, or split into two. */
@Named
@ViewScoped
public class PlacePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private Long id;
    private transient List<Site.ListedPlace> places;
    private String name;
    private boolean newName = true;
    private PlaceGroup group;
    private Footfall footfall;
    private Footfall footfallBefore;
    private Long neighbour;
    private Integer metres = 20;
    private LocalDate closes;
    private boolean closing;
    private String first;
    private String second;
    private LocalDate splitFrom;

    /** Reads the place that the address names. */
    public void open() {
        Site.ListedPlace place = getPlace();
        name = place.name();
        group = place.group();
        footfall = site.footfalls().stream()
                .filter(each -> each.placeId() == place.id())
                .map(Site.Busy::footfall)
                .findFirst()
                .orElse(null);
        footfallBefore = footfall;
        closes = place.closedOn() == null ? today() : place.closedOn();
        splitFrom = today();
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    private List<Site.ListedPlace> places() {
        if (places == null) {
            places = site.places();
        }
        return places;
    }

    /** @return the place as it is now */
    public Site.ListedPlace getPlace() {
        return places().stream()
                .filter(place -> id != null && place.id() == id && !place.code().equals(Place.NOT_KNOWN))
                .findFirst()
                .orElseThrow(() -> new NotFound("place"));
    }

    /** Keeps the name and the group. */
    public void save() {
        attempt("place.saved", () -> {
            if (group == null) {
                throw new BadInput("group", "place.group.needed");
            }
            if (!String.valueOf(name).strip().equals(getPlace().name())) {
                siteChanges.rename(id, name, newName);
            }
            if (group != getPlace().group()) {
                siteChanges.group(id, group);
            }
            if (footfall != footfallBefore) {
                siteChanges.visited(id, footfall);
                footfallBefore = footfall;
            }
        });
    }

    /** Asks first: from then on nobody can choose it. */
    public void askToClose() {
        if (closes == null) {
            kit.show("school", new BadInput("closes", "place.day.needed"));
        } else {
            closing = true;
        }
    }

    public void keep() {
        closing = false;
    }

    /** Closes the place from a day on. */
    public void close() {
        closing = false;
        attempt("place.closed", () -> siteChanges.close(id, closes));
    }

    /** @return from which day on it is to be closed, in words */
    public String getClosesInWords() {
        return SchoolDates.LONG_DATE.format(closes);
    }

    /** @return whether it is asked if it really is to be closed */
    public boolean isClosing() {
        return closing;
    }

    /** Offers the place again. */
    public void reopen() {
        attempt("place.reopened", () -> siteChanges.close(id, null));
    }

    /** @return the way to the list, once the place is split */
    public String split() {
        return attempt("place.split", () -> siteChanges.split(id, first, second, splitFrom))
                ? "/school/places.xhtml?faces-redirect=true"
                : null;
    }

    /** Says what is next to it. */
    public void connect() {
        if (attempt("place.saved", () -> siteChanges.connect(id, neighbour, metres == null ? 0 : metres))) {
            neighbour = null;
        }
    }

    /** Says that something is not next to it. */
    public void part(long other) {
        attempt("place.saved", () -> siteChanges.part(id, other));
    }

    /** Moves it by one in the list. */
    public void move(boolean up) {
        attempt("place.moved", () -> siteChanges.move(id, up));
    }

    private boolean attempt(String done, Runnable deed) {
        try {
            deed.run();
        } catch (BadInput refused) {
            kit.show("school", refused);
            return false;
        }
        places = null;
        kit.say("school", done, getPlace().name());
        return true;
    }

    /** @return what is next to it, the nearest first */
    public List<PlaceSurroundings.Walk> getWalks() {
        return surroundings().walks();
    }

    /** @return what could be next to it and is not yet */
    public List<Site.ListedPlace> getOthers() {
        return surroundings().others();
    }

    /** @return which place it stands after and before in the list of its group, for the buttons that move it */
    public String getOrder() {
        return surroundings().order();
    }

    private PlaceSurroundings surroundings() {
        return new PlaceSurroundings(getPlace(), places(), site.neighbours(), today());
    }

    public Footfall getFootfall() {
        return footfall;
    }

    public void setFootfall(Footfall footfall) {
        this.footfall = footfall;
    }

    public Footfall[] getFootfalls() {
        return Footfall.values();
    }

    public PlaceGroup[] getGroups() {
        return PlaceGroup.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isNewName() {
        return newName;
    }

    public void setNewName(boolean newName) {
        this.newName = newName;
    }

    public PlaceGroup getGroup() {
        return group;
    }

    public void setGroup(PlaceGroup group) {
        this.group = group;
    }

    public Long getNeighbour() {
        return neighbour;
    }

    public void setNeighbour(Long neighbour) {
        this.neighbour = neighbour;
    }

    public Integer getMetres() {
        return metres;
    }

    public void setMetres(Integer metres) {
        this.metres = metres;
    }

    public LocalDate getCloses() {
        return closes;
    }

    public void setCloses(LocalDate closes) {
        this.closes = closes;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }

    public LocalDate getSplitFrom() {
        return splitFrom;
    }

    public void setSplitFrom(LocalDate splitFrom) {
        this.splitFrom = splitFrom;
    }
}
