package org.wholeschool.casework.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.menu.MenuGroup;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.agency.Agencies;
import org.wholeschool.intervention.plan.past.PlanSearch;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.names.Folded;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/** Searches everything that the reader may open, by the look-ups of the rooms. */
@ApplicationScoped
class Search {

    /** Code points that can be typed. */
    static final int LONGEST = 100;

    private static final int SHORTEST = 2;
    static final int MOST_OF_A_KIND = 6;
    private static final Set<Role> LEADS = EnumSet.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private Actors actors;

    @Inject
    private PupilHits pupils;

    @Inject
    private ConcernHits concerns;

    @Inject
    private ListHits lists;

    @Inject
    private Site site;

    @Inject
    private Categories categories;

    @Inject
    private PlanSearch plans;

    @Inject
    private Agencies agencies;

    /**
     * @param typed a part of a name or a title, a form, a unique pupil number, or the number of a concern
     * @return what fits, of what the reader may open
     * @throws BadInput where nothing, too little or too much was typed
     */
    Found find(String typed) {
        String sought = typed == null ? "" : typed.strip();
        if (sought.codePointCount(0, sought.length()) > LONGEST) {
            throw new BadInput("sought", "search.long", LONGEST);
        }
        String folded = Folded.of(sought).strip();
        Optional<String> number = SoughtNumber.of(folded);
        if (folded.isEmpty()) {
            throw new BadInput("sought", "search.required");
        }
        if (number.isEmpty() && folded.codePointCount(0, folded.length()) < SHORTEST) {
            throw new BadInput("sought", "search.short");
        }
        Set<Role> roles = actors.current().roles();
        List<String> words = List.of(folded.split("[\\s-]+"));
        List<Found.Section> sections = new ArrayList<>();
        add(sections, Found.Kind.CONCERN, number.isPresent() ? concerns.of(number.get(), roles) : List.of());
        add(sections, Found.Kind.KIND, kinds(words, roles));
        boolean isLead = roles.stream().anyMatch(LEADS::contains);
        add(sections, Found.Kind.FORM, isLead ? lists.forms(folded) : List.of());
        add(sections, Found.Kind.PUPIL, folded.length() < SHORTEST ? List.of() : pupils.of(sought, roles));
        add(sections, Found.Kind.STAFF, isLead ? lists.staff(words) : List.of());
        add(sections, Found.Kind.PLACE, places(words, roles));
        add(sections, Found.Kind.PLAN, plans(words, roles));
        add(sections, Found.Kind.AGENCY, agencies(words, roles));
        add(sections, Found.Kind.PAGE, pages(words, roles));
        return new Found(sections);
    }

    private static void add(List<Found.Section> sections, Found.Kind kind, List<Found.Hit> hits) {
        if (!hits.isEmpty()) {
            sections.add(new Found.Section(kind, hits));
        }
    }

    private List<Found.Hit> places(List<String> words, Set<Role> roles) {
        boolean isLead = roles.stream().anyMatch(LEADS::contains);
        if (!isLead && !PageAccess.permits("/school/place.xhtml", roles)) {
            return List.of();
        }
        String page = isLead ? "/concern/list.xhtml?place=" : "/school/place.xhtml?id=";
        List<Found.Hit> places =
                fitting(words, site.places().stream().map(place -> new Found.Hit(place.name(), "", page + place.id())));
        return isLead && places.isEmpty() ? fitting(words, lists.placesByPart(words)) : places;
    }

    private List<Found.Hit> kinds(List<String> words, Set<Role> roles) {
        return roles.stream().anyMatch(LEADS::contains)
                ? fitting(
                        words,
                        categories.all().stream()
                                .map(kind -> new Found.Hit(kind.name(), "", "/concern/list.xhtml?kinds=" + kind.id())))
                : List.of();
    }

    private List<Found.Hit> plans(List<String> words, Set<Role> roles) {
        if (!PageAccess.permits("/intervention/plan.xhtml", roles)) {
            return List.of();
        }
        return fitting(
                words,
                plans.titles().stream()
                        .map(plan -> new Found.Hit(
                                plan.title(),
                                Texts.of("casework").get("search.plan." + plan.state()),
                                "/intervention/plan.xhtml?id=" + plan.id())));
    }

    private List<Found.Hit> agencies(List<String> words, Set<Role> roles) {
        if (!PageAccess.permits("/agency/directory.xhtml", roles)) {
            return List.of();
        }
        return fitting(
                words,
                agencies.all().stream()
                        .filter(Agencies.Line::active)
                        .map(agency -> new Found.Hit(
                                agency.name(),
                                agency.phone() == null ? "" : agency.phone(),
                                "/agency/agency.xhtml?code=" + agency.code())));
    }

    private static List<Found.Hit> pages(List<String> words, Set<Role> roles) {
        return fitting(
                words,
                MenuGroup.allPages().stream()
                        .filter(page -> PageAccess.permits(page, roles))
                        .map(page -> new Found.Hit(Texts.of("platform").get("nav." + page), "", page)));
    }

    static List<Found.Hit> fitting(List<String> words, Stream<Found.Hit> all) {
        return all.filter(hit -> {
                    String name = Folded.of(hit.name());
                    return words.stream().allMatch(name::contains);
                })
                .limit(MOST_OF_A_KIND)
                .toList();
    }
}
