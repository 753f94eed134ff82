package org.wholeschool.governance.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.governance.plans.PlanStatements;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.survey.result.FeltSafety;

/** What a report is to the person who asks: which they may read, and its content as it is now. */
@ApplicationScoped
class ReportShelf {

    private static final Set<Role> WRITERS = Set.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private ClosedPeriods closed;

    @Inject
    private PlanStatements plans;

    @Inject
    private FeltSafety safety;

    @Inject
    private Schools schools;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param key how a report is asked for
     * @param find finds all versions of a term, the newest first
     * @return the version that is asked for, which the action is then about
     * @throws NotFound where there is none that the person may read
     */
    ReportVersions readable(String key, Function<Term, List<GovernorReport>> find) {
        ReportVersions found = ReportKey.read(key)
                .flatMap(asked -> ReportVersions.find(find.apply(asked.term()), asked.number(), isEarly()))
                .orElseThrow(() -> new NotFound("governor-report"));
        current.about("governor-report", found.report().getId());
        return found;
    }

    /** @return what was presented, or the numbers with what is written by now */
    ReportContent content(ReportVersions versions) {
        GovernorReport report = versions.report();
        if (report.isPresented()) {
            return report.presented();
        }
        ReportContent content =
                draft(report).content(frame.nameOf(actors.current().schoolId()));
        for (ReportSection section : ReportSection.values()) {
            content = content.with(
                    section, report.text(section).map(ReportText::getSaid).orElse(null));
        }
        return versions.earlier() == null
                ? content
                : content.replacing(
                        new ReportContent.Replaced(day(versions.earlier().getPresentedAt()), report.getReason()));
    }

    /**
     * @return when numbers of a presented report's term were corrected after it was presented; empty where they were
     *     not
     */
    String corrected(GovernorReport report) {
        LocalDate presented =
                LocalDate.ofInstant(report.getPresentedAt(), schools.profile().zone());
        return closed.published().stream()
                .filter(report.of()::holds)
                .filter(each -> each.corrected() != null)
                .map(each -> each.corrected().on())
                .filter(day -> day.isAfter(presented))
                .max(Comparator.naturalOrder())
                .map(SchoolDates.LONG_DATE::format)
                .orElse("");
    }

    /** @return the lines that are proposed for each section of a report that is not presented yet */
    Map<ReportSection, List<String>> proposed(GovernorReport report) {
        return draft(report).proposed();
    }

    /** @return what a lead said of the interventions in a report that is not presented yet */
    List<String> statements(GovernorReport report) {
        return changes(closed.published(), report.of()).statements();
    }

    private ReportDraft draft(GovernorReport report) {
        List<Published> published = closed.published();
        return new ReportDraft(published, report.of(), today(), changes(published, report.of()));
    }

    /**
     * What ran and what was asked in a term. A survey that was closed in the holidays belongs to the term before them.
     */
    private TermChanges changes(List<Published> published, Term term) {
        List<ClosedPeriod> halves = published.stream()
                .filter(term::holds)
                .map(Published::period)
                .sorted(Comparator.comparing(ClosedPeriod::startsOn))
                .toList();
        LocalDate from = halves.get(0).startsOn();
        LocalDate to = halves.get(halves.size() - 1).endsOn();
        LocalDate next = calendar.halfTerms().stream()
                .map(Calendar.HalfTerm::startsOn)
                .filter(day -> day.isAfter(to))
                .findFirst()
                .orElse(LocalDate.MAX);
        return new TermChanges(plans.all(from, to), to, safety.latest(from, next.minusDays(1)));
    }

    /** @return whether all of it was published, so that its report can be written */
    boolean isOver(Term term) {
        return closed.published().stream()
                .filter(term::holds)
                .anyMatch(each -> each.release().period() == term.last());
    }

    /** @return whether the person who asks can write reports */
    boolean isWriter() {
        return actors.current().roles().stream().anyMatch(WRITERS::contains);
    }

    /** @return whether the person who asks sees what governors do not see yet */
    boolean isEarly() {
        return actors.current().roles().stream().anyMatch(GovernorsDashboard.EARLY::contains);
    }

    static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    /** @return the day in words; empty for none */
    String day(Instant at) {
        return at == null
                ? ""
                : SchoolDates.LONG_DATE.format(
                        LocalDate.ofInstant(at, schools.profile().zone()));
    }
}
