package org.wholeschool.concern.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernCategory;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.concern.safety.SafetyChoices.Choice;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;

/** For whom a safety plan is offered, and what its form can choose from. */
@ApplicationScoped
class SafetyOffers {

    private static final Set<CategoryGroup> BETWEEN_PUPILS =
            EnumSet.of(CategoryGroup.BULLYING, CategoryGroup.PHYSICAL, CategoryGroup.SEXUAL);

    private static final Set<InvolvementRole> PARTS = EnumSet.of(InvolvementRole.HARMED, InvolvementRole.ALLEGED);

    /** A new plan is first reviewed after so many weeks, unless the lead says otherwise. */
    private static final int WEEKS = 2;

    @Inject
    private SafetyCheck check;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @return the parts of pupils on roll who were harmed or alleged to have harmed, where the concern is about harm
     *     between pupils: by one of its kinds, or because it names pupils in both parts
     */
    List<Involvement> of(Concern concern) {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        List<Involvement> parts = concern.getInvolvements().stream()
                .filter(part -> part.getPupil() != null && PARTS.contains(part.getRole()))
                .toList();
        boolean isBoth = parts.stream().map(Involvement::getRole).distinct().count() == PARTS.size();
        boolean isOffered = !concern.isAboutAdult() && (isBoth || isBetweenPupils(concern));
        return parts.stream()
                .filter(part -> isOffered && part.getPupil().asEntry().isOnRoll(today))
                .toList();
    }

    private static boolean isBetweenPupils(Concern concern) {
        return Stream.concat(
                        Stream.of(concern.getCategory()),
                        concern.getFurtherCategories().stream().map(ConcernCategory::getCategory))
                .anyMatch(SafetyOffers::isBetweenPupils);
    }

    private static boolean isBetweenPupils(Category kind) {
        return kind.getScope() == CategoryScope.CONTEXT && BETWEEN_PUPILS.contains(kind.getCategoryGroup());
    }

    SafetyChoices choices(Concern concern, Collection<Long> chosen, Set<Long> planned, LocalDate today) {
        List<Person> owners = check.owners(concern);
        Long me = actors.current().accountId();
        List<Choice> places = site.places().stream()
                .filter(place -> !place.code().equals(Place.NOT_KNOWN))
                .filter(place -> place.isOfferedOn(today) || chosen.contains(place.id()))
                .map(place -> new Choice(place.id(), place.name()))
                .toList();
        List<Choice> bands = day.plan().bands().stream()
                .filter(band -> !band.code().equals(Band.NOT_KNOWN))
                .map(band -> new Choice(band.id(), band.name()))
                .toList();
        return new SafetyChoices(
                places,
                bands,
                check.adults().stream()
                        .map(adult -> new Choice(adult.id(), adult.name()))
                        .toList(),
                owners.stream()
                        .map(person -> new Choice(person.id(), person.name()))
                        .toList(),
                owners.stream().anyMatch(person -> me != null && person.id() == me) ? me : null,
                weekday(today.plusWeeks(WEEKS)),
                event(concern, places, bands, planned));
    }

    private SafetyChoices.Event event(Concern concern, List<Choice> places, List<Choice> bands, Set<Long> planned) {
        WhenWords when = new WhenWords(frame.zoneOf(actors.current().schoolId()));
        return new SafetyChoices.Event(
                Texts.of("safety")
                        .get(
                                "event",
                                concern.getCategory().getName(),
                                when.of(concern.getOccurredFrom(), concern.getOccurredTo()),
                                concern.getPlace().getName()),
                chosen(places, concern.getPlace().getId()),
                concern.getBand() == null
                        ? null
                        : chosen(bands, concern.getBand().getId()),
                planned);
    }

    private static Long chosen(List<Choice> offered, long id) {
        return offered.stream().anyMatch(choice -> choice.id() == id) ? id : null;
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.with(DayOfWeek.MONDAY).plusWeeks(1);
            default -> day;
        };
    }
}
