package org.wholeschool.school.siteplan;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.FileSettings;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.place.SiteChanges;

/**
 * The site plan: its floors with the places on them, a new floor or another picture for one, and what is next to what
 * without the plan showing it.
 */
@Named
@ViewScoped
public class PlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FIELD = "upload:file";

    @Inject
    private FloorPlans plans;

    @Inject
    private PlanReception reception;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private transient Part file;
    private transient List<FloorPlans.DrawnFloor> floors;
    private transient List<Site.ListedPlace> places;
    private Long replaces;
    private String name;
    private Long one;
    private Long other;
    private Integer metres = 10;
    private boolean tooLarge;

    /**
     * Before the page is built, and so by the field's address: what the filter refused comes back here, to be said at
     * the field.
     */
    public void open() {
        if (tooLarge && !FacesContext.getCurrentInstance().isPostback()) {
            FacesContext.getCurrentInstance()
                    .addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, getTooLargeSentence(), null));
        }
        kit.sayBusy(FIELD);
    }

    /** Takes the picture that was chosen: of a new floor, or in place of another. */
    public void upload() {
        try (InputStream chosen = file.getInputStream()) {
            PlanPicture picture = reception.receive(chosen.readNBytes((int) getMaxBytes() + 1));
            if (replaces == null) {
                plans.add(name, picture);
                kit.say("plan", "floor.added", name.strip());
            } else {
                plans.replace(replaces, picture);
                kit.say("plan", "floor.replaced");
            }
            name = null;
            replaces = null;
            floors = null;
        } catch (BadInput refused) {
            kit.show("plan", refused);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            file = null;
        }
    }

    /** Says that two places are next to each other, by stairs or whatever else the plan does not show. */
    public void connect() {
        try {
            if (one == null) {
                throw new BadInput("one", "place.neighbour.needed");
            }
            siteChanges.connect(one, other, metres == null ? 0 : metres);
            kit.say("plan", "way.added");
            one = null;
            other = null;
        } catch (BadInput refused) {
            kit.show("school", refused);
        }
    }

    /** Says that two places are not next to each other. */
    public void part(Way way) {
        siteChanges.part(way.from(), way.to());
        kit.say("plan", "way.gone");
    }

    /** Moves a floor by one among the others. */
    public void move(long floor, boolean up) {
        plans.move(floor, up);
        floors = null;
    }

    public List<FloorPlans.DrawnFloor> getFloors() {
        if (floors == null) {
            floors = plans.floors();
        }
        return floors;
    }

    private List<Site.ListedPlace> places() {
        if (places == null) {
            places = site.places();
        }
        return places;
    }

    /** @return the places that are offered, without "not known" */
    public List<Site.ListedPlace> getPlaces() {
        LocalDate today = today();
        return places().stream()
                .filter(place -> place.isOfferedOn(today) && !place.code().equals(Place.NOT_KNOWN))
                .toList();
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    /** @return the plan with every place that is offered on it, or in its margin */
    public ValuedPlan getPlan() {
        return ValuedPlan.of(
                getFloors(),
                places(),
                getPlaces().stream()
                        .map(place ->
                                new ValuedPlan.PlaceValue(place.id(), "", 0, "/school/place.xhtml?id=" + place.id()))
                        .toList(),
                today());
    }

    /**
     * @return the pairs of places that are next to each other and stand on no floor together, by the name of the first
     */
    public List<Way> getWays() {
        Map<Long, String> names =
                getPlaces().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
        Map<Long, Set<Long>> floorsOf = getFloors().stream()
                .flatMap(floor -> floor.shapes().stream().map(shape -> Map.entry(shape.placeId(), floor.id())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return site.neighbours().stream()
                .filter(walk -> walk.placeId() < walk.neighbourId()
                        && names.containsKey(walk.placeId())
                        && names.containsKey(walk.neighbourId()))
                .filter(walk -> floorsOf.getOrDefault(walk.placeId(), Set.of()).stream()
                        .noneMatch(floorsOf.getOrDefault(walk.neighbourId(), Set.of())::contains))
                .map(walk -> new Way(
                        walk.placeId(),
                        walk.neighbourId(),
                        names.get(walk.placeId()),
                        names.get(walk.neighbourId()),
                        Math.round(walk.metres())))
                .sorted(Comparator.comparing(Way::one))
                .toList();
    }

    public String getTooLargeSentence() {
        return Texts.of("plan").get("file.tooLarge", FileSettings.megabytes());
    }

    public long getMaxBytes() {
        return FileSettings.megabytes() * 1024L * 1024L;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Long getReplaces() {
        return replaces;
    }

    public void setReplaces(Long replaces) {
        this.replaces = replaces;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getOne() {
        return one;
    }

    public void setOne(Long one) {
        this.one = one;
    }

    public Long getNeighbour() {
        return other;
    }

    public void setNeighbour(Long neighbour) {
        this.other = neighbour;
    }

    public Integer getMetres() {
        return metres;
    }

    public void setMetres(Integer metres) {
        this.metres = metres;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    public void setTooLarge(boolean tooLarge) {
        this.tooLarge = tooLarge;
    }

    /**
     * Two places that are next to each other.
     *
     * @param from the id of one
     * @param to the id of the other
     * @param one the name of one
     * @param other the name of the other
     * @param metres the walk between them
     */
    public record Way(long from, long to, String one, String other, long metres) {}
}
