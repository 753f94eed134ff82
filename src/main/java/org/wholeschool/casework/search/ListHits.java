package org.wholeschool.casework.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;
import org.wholeschool.roster.names.Folded;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/**
 * Finds lists of concerns for a lead: of a form, of a colleague who logged them or is their case lead, and of a place
 * in a part of the day.
 */
@ApplicationScoped
class ListHits {

    private static final String LIST = "/concern/list.xhtml?";

    /** A form with a longer name is chosen in the filter of the list. */
    private static final int LONGEST_FORM = 10;

    @Inject
    private Roster roster;

    @Inject
    private ConcernActions actions;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    /** @return the forms that begin with what was typed, where that is short enough to be one */
    List<Found.Hit> forms(String folded) {
        if (folded.length() > LONGEST_FORM) {
            return List.of();
        }
        return roster.classes().stream()
                .filter(form -> Folded.of(form.name()).startsWith(folded))
                .limit(Search.MOST_OF_A_KIND)
                .map(form -> new Found.Hit(
                        Texts.of("casework").get("search.form", form.name()), "", LIST + "form=" + form.name()))
                .toList();
    }

    /** @return what colleagues are the case lead of, and what they logged; no name has a digit */
    List<Found.Hit> staff(List<String> words) {
        if (words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit))) {
            return List.of();
        }
        Texts texts = Texts.of("casework");
        List<Found.Hit> logged = Search.fitting(
                words,
                actions.owners().stream()
                        .map(person -> new Found.Hit(
                                person.name(), texts.get("search.staff.logged"), LIST + "by=" + person.id())));
        if (logged.isEmpty()) {
            return List.of();
        }
        List<Found.Hit> led = Search.fitting(
                words,
                caseLeads.owners().stream()
                        .map(person -> new Found.Hit(
                                person.name(), texts.get("search.staff.owner"), LIST + "owner=" + person.id())));
        return Stream.concat(led.stream(), logged.stream()).toList();
    }

    /** @return each place in each part of the day, where a word names the part */
    Stream<Found.Hit> placesByPart(List<String> words) {
        List<DayPlan.ListedBand> parts = day.plan().bands().stream()
                .filter(part -> words.stream().anyMatch(Folded.of(part.name())::contains))
                .toList();
        return site.places().stream()
                .flatMap(place -> parts.stream()
                        .map(part -> new Found.Hit(
                                Texts.of("casework").get("search.place.part", place.name(), part.name()),
                                "",
                                LIST + "place=" + place.id() + "&band=" + part.id())));
    }
}
