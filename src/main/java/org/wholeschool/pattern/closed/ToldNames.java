package org.wholeschool.pattern.closed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.SmallNumbers;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.ClosedPeriod.Kind;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.pattern.closed.ClosedPeriods.Blocked;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.names.NamesInText;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.Categories.ListedCategory;
import org.wholeschool.training.TrainingRegister;
import org.wholeschool.training.TrainingRegister.CourseLine;

/**
 * What half-terms, courses and kinds of concern are called where governors read of them: as the school calls them, but
 * for a name that names somebody.
 */
@ApplicationScoped
class ToldNames {

    private final Texts texts = Texts.of("pattern");

    @Inject
    private NamesInText names;

    @Inject
    private Calendar calendar;

    @Inject
    private TrainingRegister training;

    @Inject
    private Categories categories;

    @Inject
    private Schools schools;

    /** @return what governors read that a half-term is called */
    String halfTerm(SchoolYear.Period period) {
        return names.certainlyNaming(List.of(period.name())).isEmpty()
                ? period.name()
                : texts.get("told.half-term", period.position());
    }

    /** @return the courses that somebody needed on a day, by what governors read that each is called */
    List<CourseLine> courses(LocalDate day) {
        List<CourseLine> open = training.courses(day);
        Set<String> naming =
                names.certainlyNaming(open.stream().map(CourseLine::name).toList());
        return open.stream()
                .map(each -> naming.contains(each.name())
                        ? new CourseLine(
                                each.id(),
                                texts.get("told.course"),
                                each.audience(),
                                each.validMonths(),
                                each.closedOn(),
                                each.counts())
                        : each)
                .toList();
    }

    /**
     * @return the school's kinds of concern by what governors read that each is called; what another system called one
     *     may be anything, so none of these
     */
    List<Kind> kinds() {
        List<ListedCategory> own = ownKinds();
        Set<String> naming = naming(own);
        return own.stream()
                .map(each -> {
                    Optional<ListedCategory> before = movedFrom(each, own);
                    return new Kind(
                            String.valueOf(each.id()),
                            naming.contains(each.name()) ? texts.get("told.kind") : each.name(),
                            before.map(old -> String.valueOf(old.id())).orElse(null),
                            before.map(ListedCategory::closedOn).orElse(null));
                })
                .toList();
    }

    /** A category never changes its group: it is closed, and one of the same name follows. */
    private static Optional<ListedCategory> movedFrom(ListedCategory category, List<ListedCategory> all) {
        return all.stream()
                .filter(each -> each.id() < category.id()
                        && each.closedOn() != null
                        && each.group() != category.group()
                        && each.name().equalsIgnoreCase(category.name()))
                .max(Comparator.comparing(ListedCategory::id));
    }

    private List<ListedCategory> ownKinds() {
        return categories.all().stream().filter(each -> !each.fromImport()).toList();
    }

    /** A name that names somebody, or tells a small number of people. */
    private Set<String> naming(List<ListedCategory> kinds) {
        int fewest = Thresholds.forGovernors().fewest();
        Set<String> naming = new HashSet<>(
                names.certainlyNaming(kinds.stream().map(ListedCategory::name).toList()));
        kinds.stream()
                .map(ListedCategory::name)
                .filter(name -> SmallNumbers.in(name, fewest).stream().anyMatch(SmallNumbers.Found::certain))
                .forEach(naming::add);
        return naming;
    }

    /**
     * @param published the keys of what was published, which is called there what it is called
     * @return what governors will read under another name, for those who can give it a name that nobody has
     */
    List<Blocked> notTold(Set<String> published) {
        List<HalfTerm> halfTerms = calendar.halfTerms().stream()
                .filter(each -> !published.contains(ClosedPeriod.key(each.schoolYear(), each.position())))
                .toList();
        List<String> courses = training.courses().stream()
                .filter(CourseLine::isOpen)
                .map(CourseLine::name)
                .toList();
        Set<String> naming =
                names.certainlyNaming(Stream.concat(halfTerms.stream().map(HalfTerm::name), courses.stream())
                        .collect(Collectors.toSet()));
        LocalDate today = Now.day(schools.profile().zone());
        List<Blocked> notTold = new ArrayList<>(halfTerms.stream()
                .filter(each -> naming.contains(each.name()))
                .map(each ->
                        new Blocked(ClosedPeriod.key(each.schoolYear(), each.position()), "NAME_OF_HALF_TERM", today))
                .toList());
        if (courses.stream().anyMatch(naming::contains)) {
            notTold.add(new Blocked(BlockedRelease.LEDGER, "NAME_OF_COURSE", today));
        }
        if (!naming(ownKinds()).isEmpty()) {
            notTold.add(new Blocked(BlockedRelease.LEDGER, "NAME_OF_KIND", today));
        }
        return notTold;
    }
}
