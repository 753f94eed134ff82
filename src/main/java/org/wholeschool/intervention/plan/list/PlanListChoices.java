package org.wholeschool.intervention.plan.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.access.Address;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** What the filters of the list of plans offer, read once for a request. */
@Named
@RequestScoped
public class PlanListChoices {

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    private List<Site.ListedPlace> places;
    private List<DayPlan.ListedBand> bands;

    /** @return all places, also those that are closed: an older plan may be about one */
    public List<Site.ListedPlace> getPlaces() {
        if (places == null) {
            places = site.places();
        }
        return places;
    }

    public List<DayPlan.ListedBand> getBands() {
        if (bands == null) {
            bands = day.plan().bands();
        }
        return bands;
    }

    /** @return the year groups of the school */
    public List<Integer> getYears() {
        Schools.Profile school = schools.profile();
        return IntStream.rangeClosed(school.firstYear(), school.lastYear())
                .boxed()
                .toList();
    }

    public PlanFilter.Show[] getShows() {
        return PlanFilter.Show.values();
    }

    public ContextKind[] getKinds() {
        return ContextKind.values();
    }

    public Lever[] getLevers() {
        return Lever.values();
    }

    /**
     * @param name of a part of the address
     * @param value what the address says there
     * @return it in words; null where the school no longer has it
     */
    String words(String name, String value) {
        Texts texts = Texts.of("intervention");
        return switch (name) {
            case "state" -> texts.get("plans.state." + one(value, PlanFilter.Show.class));
            case "about" -> texts.get("context." + one(value, ContextKind.class));
            case "lever" -> texts.get("lever." + one(value, Lever.class));
            case "year" -> texts.get("plan.year.of", year(value));
            case "place" -> place(Address.id(value, "plan"));
            case "band" -> band(Address.id(value, "plan"));
            default ->
                texts.get(
                        "plans.filter.of." + name,
                        SchoolDates.DATE.format(Address.optional(value, "plan", LocalDate::parse)));
        };
    }

    private static Integer year(String value) {
        return Address.optional(value, "plan", Integer::valueOf);
    }

    private static <E extends Enum<E>> E one(String value, Class<E> type) {
        return Address.optional(value, "plan", name -> Enum.valueOf(type, name));
    }

    private String place(long id) {
        return getPlaces().stream()
                .filter(place -> place.id() == id)
                .map(Site.ListedPlace::name)
                .findFirst()
                .orElse(null);
    }

    private String band(long id) {
        return getBands().stream()
                .filter(band -> band.id() == id)
                .map(DayPlan.ListedBand::name)
                .findFirst()
                .orElse(null);
    }
}
