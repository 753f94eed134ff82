package org.wholeschool.school.rota;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/**
 * Who supervises where, one part of the day after the other: a row for each place, a field for each weekday; and rotas
 * that begin on a day.
 */
@Named
@ViewScoped
public class RotaPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * The part of the day that is shown where the address names none: that at which most is unsupervised in most
     * schools.
     */
    private static final String FIRST_SHOWN = "LUNCH";

    @Inject
    private Rotas rotas;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private LocalDate from;
    private String asked;
    private Long band;
    private int edition;
    private final HashMap<String, String> names = new HashMap<>();
    private LocalDate begins;
    private transient List<String> people;
    private transient List<LocalDate> beginnings;
    private transient DayPlan plan;
    private transient List<Site.ListedPlace> places;

    /** Reads the rota and the part of the day that the address names, or those of today. */
    public void open() {
        if (asked != null && !asked.isEmpty()) {
            // One that this rota has no more leads to another; one that the school does not have is not found.
            band = plan().bands().stream()
                    .filter(each -> Long.toString(each.id()).equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("band"))
                    .id();
        }
        beginnings = null;
        if (from == null || !getBeginnings().contains(from)) {
            from = getBeginnings().stream()
                    .filter(begun -> !begun.isAfter(today()))
                    .findFirst()
                    .orElse(
                            getBeginnings().isEmpty()
                                    ? null
                                    : getBeginnings().get(getBeginnings().size() - 1));
        }
        if (band == null || getBands().stream().noneMatch(each -> each.id() == band)) {
            band = getBands().stream()
                    .filter(each -> each.code().equals(FIRST_SHOWN))
                    .findFirst()
                    .or(() -> getBands().stream().findFirst())
                    .map(DayPlan.ListedBand::id)
                    .orElse(null);
        }
        names.clear();
        if (from != null && band != null) {
            Rotas.Written written = rotas.written(from);
            edition = written.edition();
            people = people(written);
            written.watches().stream()
                    .filter(watch -> watch.bandId() == band)
                    .forEach(watch -> names.merge(
                            key(watch.placeId(), watch.weekday()),
                            watch.person(),
                            (one, other) -> one + Rotas.BETWEEN + " " + other));
        }
    }

    private static List<String> people(Rotas.Written written) {
        return written.watches().stream().map(Watch::person).distinct().sorted().toList();
    }

    /** @return who stands in this rota anywhere, to choose from */
    public List<String> getPeople() {
        if (people == null) {
            people = people(rotas.written(from));
        }
        return people;
    }

    /** Keeps who supervises in this part of the day, or says what is wrong and keeps nothing. */
    public void save() {
        RotaGrid grid = grid();
        List<Watch> watches = new ArrayList<>(grid.watches(band));
        // What stands at a place that is not shown any more, or on a weekday that this part of the day has no more,
        // stays in the rota.
        rotas.written(from).watches().stream()
                .filter(watch -> watch.bandId() == band && !grid.shows(watch))
                .forEach(watches::add);
        try {
            rotas.keep(from, edition, band, watches);
        } catch (BadInput refused) {
            kit.show("rota", new BadInput(grid.fieldOf(refused.field()), refused.key(), refused.arguments()));
            return;
        }
        kit.say("rota", "saved", plan().band(band).name());
        open();
    }

    /** Begins a rota, and opens it. */
    public String begin() {
        try {
            rotas.begin(begins);
        } catch (BadInput refused) {
            kit.show("rota", refused);
            return null;
        }
        return "/school/rota.xhtml?faces-redirect=true&from=" + begins;
    }

    /** Gives the rota up that is shown, which has not begun. */
    public String giveUp() {
        try {
            rotas.giveUp(from);
        } catch (BadInput refused) {
            kit.show("rota", refused);
            return null;
        }
        return "/school/rota.xhtml?faces-redirect=true";
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    private DayPlan plan() {
        if (plan == null) {
            plan = day.plan();
        }
        return plan;
    }

    private LocalDate dayOfTheRota() {
        return from == null || from.isBefore(today()) && from.equals(getInForce()) ? today() : from;
    }

    private LocalDate getInForce() {
        return getBeginnings().stream()
                .filter(begun -> !begun.isAfter(today()))
                .findFirst()
                .orElse(null);
    }

    private List<DayPlan.Time> times() {
        return plan().timesOf(plan().versionOn(dayOfTheRota()));
    }

    /** @return the parts of the day that there are, in its order */
    public List<DayPlan.ListedBand> getBands() {
        return plan().bands().stream()
                .filter(each -> !each.code().equals(Band.NOT_KNOWN)
                        && times().stream().anyMatch(time -> time.bandId() == each.id()))
                .toList();
    }

    /** @return the weekdays on which the chosen part of the day is, 1 Monday to 7 Sunday */
    public List<Integer> getWeekdays() {
        return times().stream()
                .filter(time -> band != null && time.bandId() == band)
                .map(DayPlan.Time::weekday)
                .distinct()
                .sorted()
                .toList();
    }

    /** The places to supervise: in lessons not the classrooms, where whoever teaches does. */
    private List<Site.ListedPlace> places() {
        if (places == null) {
            boolean lessons = band != null && plan().band(band).group() == BandGroup.LESSONS;
            places = site.places().stream()
                    .filter(place -> place.isOfferedOn(dayOfTheRota())
                            && !place.code().equals(Place.NOT_KNOWN)
                            && !(lessons && place.group() == PlaceGroup.CLASSROOMS))
                    .toList();
        }
        return places;
    }

    /** @return the places by their groups, those that have any */
    public List<RotaGrid.Group> getGroups() {
        return grid().groups();
    }

    /** @return the key of a field */
    public String key(long place, int weekday) {
        return RotaGrid.key(place, weekday);
    }

    /** @return the weekdays on which no person is at a place, in words; "" where each has one */
    public String nobody(long place) {
        return grid().unsupervised(place);
    }

    /** @return how much of this part of the day is unowned, on the site, in a sentence */
    public String getSentence() {
        return grid().sentence(plan().band(band).name());
    }

    private RotaGrid grid() {
        return new RotaGrid(places(), getWeekdays(), names);
    }

    /** @return "Mon" */
    public String weekday(int number) {
        return RotaGrid.weekday(number);
    }

    /** @return "1 Sept 2026" */
    public String day(LocalDate date) {
        return SchoolDates.DATE.format(date);
    }

    /** @return whether the rota that is shown can be given up: it has not begun */
    public boolean isPlanned() {
        return from != null && from.isAfter(today());
    }

    /** @return the days on which a rota begins, the latest first */
    public List<LocalDate> getBeginnings() {
        if (beginnings == null) {
            beginnings = rotas.beginnings();
        }
        return beginnings;
    }

    public Map<String, String> getNames() {
        return names;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Long getBand() {
        return band;
    }

    /** @return the part of the day that the address names */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public LocalDate getBegins() {
        return begins;
    }

    public void setBegins(LocalDate begins) {
        this.begins = begins;
    }
}
