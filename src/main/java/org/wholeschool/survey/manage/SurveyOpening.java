package org.wholeschool.survey.manage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.HeldAnswers;
import org.wholeschool.survey.answer.Survey;
import org.wholeschool.survey.answer.SurveyKind;

/** Opens surveys, and settles what each asks: it stays what it is on that day. */
@Service
public class SurveyOpening {

    private static final int LOOKING = 10 * 60;
    private static final int LONGEST_TALK_TO = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolContext schools;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Calendar calendar;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    /** @return the half-terms that a survey can be opened for: the one that runs and those that come */
    @Permit(
            code = "Surveys.halfTerms",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Calendar.HalfTerm> halfTerms() {
        LocalDate today = Now.day(zone());
        return calendar.halfTerms().stream()
                .filter(term -> !term.endsOn().isBefore(today))
                .limit(2)
                .toList();
    }

    /**
     * Opens a survey: what is asked stays as it is today.
     *
     * @param kind whom it asks
     * @param termId for which half-term, one of {@link #halfTerms}
     * @param talkTo whom those who answer can talk to, in a line
     * @return its number
     * @throws BadInput where one of that kind is open, or something is missing
     */
    @Permit(
            code = "Surveys.open",
            value = {Role.LEAD, Role.DEPUTY})
    public long open(SurveyKind kind, Long termId, String talkTo) {
        schools.lock(actors.current().schoolId());
        List<BadInput> faults = new ArrayList<>();
        if (kind == null) {
            faults.add(new BadInput("kind", "open.kind.needed"));
        } else if (em.createQuery(
                                "select count(s) from Survey s where s.kind = :kind and s.closedAt is null", Long.class)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0) {
            faults.add(new BadInput("kind", "open.kind.open"));
        }
        LocalDate today = Now.day(zone());
        Calendar.HalfTerm term = calendar.halfTerms().stream()
                .filter(each ->
                        termId != null && each.id() == termId && !each.endsOn().isBefore(today))
                .findFirst()
                .orElse(null);
        if (term == null) {
            faults.add(new BadInput("term", "open.term.needed"));
        }
        String line = talkTo == null ? "" : talkTo.strip();
        if (line.isEmpty() || line.length() > LONGEST_TALK_TO || line.chars().anyMatch(Character::isISOControl)) {
            faults.add(new BadInput("talkTo", "open.talkTo.needed", LONGEST_TALK_TO));
        }
        BadInput.throwAll(faults);
        boolean isOfPupils = kind == SurveyKind.PUPILS;
        Survey survey = new Survey(
                term,
                new Asked(kind, line, isOfPupils ? places(today) : List.of(), isOfPupils ? times() : List.of()),
                actors.current().accountId(),
                Now.instant().truncatedTo(ChronoUnit.MILLIS));
        em.persist(survey);
        em.flush();
        em.persist(new HeldAnswers(survey.getId()));
        current.about("survey", survey.getId());
        return survey.getId();
    }

    /** Home and what else is never part of a pattern is not asked. */
    private List<Asked.Named> places(LocalDate today) {
        Set<String> casework = SchoolDefaults.placeKinds().stream()
                .filter(SchoolDefaults.PlaceKind::caseworkOnly)
                .map(SchoolDefaults.PlaceKind::code)
                .collect(Collectors.toSet());
        return site.places().stream()
                .filter(place -> place.isOfferedOn(today)
                        && !place.code().equals(Place.NOT_KNOWN)
                        && !casework.contains(place.kind()))
                .map(place -> new Asked.Named(List.of(place.id()), place.name()))
                .toList();
    }

    /**
     * Evenings and weekends too: that is when an online space is unsafe, or the park. All lessons are one: a pupil
     * knows "in lessons", and which period it is depends on the day.
     */
    private List<Asked.Named> times() {
        List<DayPlan.ListedBand> bands = day.plan().bands().stream()
                .filter(band -> !band.code().equals(Band.NOT_KNOWN))
                .toList();
        List<Long> lessons = bands.stream()
                .filter(band -> band.group() == BandGroup.LESSONS)
                .map(DayPlan.ListedBand::id)
                .toList();
        List<Asked.Named> times = new ArrayList<>();
        for (DayPlan.ListedBand band : bands) {
            if (band.group() != BandGroup.LESSONS) {
                times.add(new Asked.Named(List.of(band.id()), band.name()));
            } else if (band.id() == lessons.get(0)) {
                times.add(new Asked.Named(lessons, Texts.of("survey").get("time.lessons")));
            }
        }
        return times;
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
