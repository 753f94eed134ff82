package org.wholeschool.intervention.plan.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Address;
import org.wholeschool.access.NotFound;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.platform.Now;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.place.Site;

/**
 * Begins a whole plan about a place and a part of the day, which its address has: every lead can choose them, and it
 * has nothing of what is counted there. The school year so far may have made a person look, so no week of it is in the
 * baseline. Whether the place has risen or is always like that is not known here: its writer says so.
 */
@Named
@RequestScoped
public class PlanFromCell {

    private static final String KIND = "plan";

    @Inject
    private PlanChoices choices;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    private String place;
    private String band;

    /** @return whether the address names a cell */
    boolean isGiven() {
        return !GoalText.isBlank(place);
    }

    /**
     * @param fields of a plan that was not kept yet
     * @throws NotFound where the school has no such place or part of the day
     */
    void fill(PlanFields fields) {
        long placeId = Address.id(place, KIND);
        Long bandId = Address.optional(band, KIND, Long::valueOf);
        if (choices.places(Set.of(placeId)).stream().noneMatch(each -> each.id() == placeId)
                || bandId != null && choices.getBands().stream().noneMatch(each -> each.id() == bandId)) {
            throw new NotFound(KIND);
        }
        fields.setContext(ContextKind.PLACE);
        // One that is not used any more has its cell for as long as its school year is shown, and comes into no new
        // plan.
        fields.setPlaces(choices.places(Set.of()).stream()
                .map(Site.ListedPlace::id)
                .filter(id -> id == placeId)
                .toArray(Long[]::new));
        fields.setBands(bandId == null ? new Long[0] : new Long[] {bandId});
        LocalDate lastSunday = Now.day(schools.profile().zone()).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        fields.getTest().fill(new TestText(null, firstDayOfTheYear(lastSunday).orElse(null), lastSunday, Set.of()));
    }

    private Optional<LocalDate> firstDayOfTheYear(LocalDate until) {
        return calendar.halfTerms().stream()
                .filter(half -> half.position() == 1 && !half.startsOn().isAfter(until))
                .map(Calendar.HalfTerm::startsOn)
                .max(Comparator.naturalOrder());
    }

    /** @return what the page's address says of it */
    String address() {
        return "?place=" + Address.id(place, KIND) + (GoalText.isBlank(band) ? "" : "&band=" + Address.id(band, KIND));
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getBand() {
        return band;
    }

    public void setBand(String band) {
        this.band = band;
    }
}
