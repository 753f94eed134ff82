package org.wholeschool.governance.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.governance.FeltTold;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.governance.PublicTexts;
import org.wholeschool.governance.plans.PlanStatements;
import org.wholeschool.governance.plans.PlansTold;
import org.wholeschool.governance.report.ReportDraft.Term;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.School;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.survey.result.FeltSafety;

/**
 * The termly reports to governors. A lead writes a text for each section beside what the published numbers say; once it
 * is presented governors read it, and it is the same from then on. What nobody has presented governors do not see.
 */
@Service
public class Reports {

    private static final int LOOKING = 10 * 60;
    private static final Set<Role> WRITERS = Set.of(Role.LEAD, Role.DEPUTY);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private PlanStatements plans;

    @Inject
    private FeltSafety safety;

    @Inject
    private PublicTexts texts;

    @Inject
    private ReportCheck check;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

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
     * @return the reports that whoever asks may read, and for leads the terms of which one can be written, the latest
     *     first
     */
    @Permit(
            code = "Reports.all",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Line> all() {
        Map<Term, GovernorReport> reports = em.createQuery("select r from GovernorReport r", GovernorReport.class)
                .getResultStream()
                .collect(Collectors.toMap(GovernorReport::of, each -> each));
        List<Line> lines = new ArrayList<>(reports.values().stream()
                .filter(each -> each.isPresented() || isEarly())
                .map(each -> new Line(
                        each.of().key(),
                        each.of().title(),
                        each.isPresented() ? State.PRESENTED : State.BEGUN,
                        day(each.getPresentedAt())))
                .toList());
        if (isWriter()) {
            closed.published().stream()
                    .filter(each -> !each.period().isOfYear())
                    .map(Term::of)
                    .distinct()
                    .filter(term -> !reports.containsKey(term))
                    .forEach(term -> lines.add(
                            new Line(term.key(), term.title(), isOver(term) ? State.OPEN : State.TOO_EARLY, "")));
        }
        return lines.stream().sorted(Comparator.comparing(Line::key).reversed()).toList();
    }

    /**
     * Begins the report of a term.
     *
     * @param key which term
     * @throws NotFound where nothing of it was published
     * @throws BadInput where its last half-term was not published yet
     */
    @Permit(
            code = "Reports.begin",
            value = {Role.LEAD, Role.DEPUTY})
    public void begin(String key) {
        Term term = known(key);
        if (!isOver(term)) {
            throw new BadInput(null, "too-early", term.title());
        }
        // One after the other: two who begin it at once begin one.
        em.find(School.class, actors.current().schoolId(), LockModeType.PESSIMISTIC_WRITE);
        if (find(term, LockModeType.NONE).isEmpty()) {
            GovernorReport report = new GovernorReport(term, actors.current().accountId(), now());
            em.persist(report);
            em.flush();
            current.about("governor-report", report.getId());
        }
    }

    /**
     * @param key which term
     * @return its report as it is now: what was presented, or the numbers with what is written by now
     * @throws NotFound where there is none that whoever asks may read
     */
    @Permit(
            code = "Reports.one",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public View one(String key) {
        GovernorReport report = readable(key, LockModeType.NONE);
        return new View(
                key,
                content(report),
                report.isPresented(),
                day(report.getPresentedAt()),
                isWriter() && !report.isPresented(),
                editions(report));
    }

    private static Map<ReportSection, Integer> editions(GovernorReport report) {
        Map<ReportSection, Integer> editions = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            editions.put(
                    section, report.text(section).map(ReportText::getEdition).orElse(0));
        }
        return editions;
    }

    /**
     * What ran and what was asked in a term. A survey that was closed in the holidays belongs to the term before them.
     */
    private List<String> changes(List<Published> published, Term term) {
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
        return Stream.concat(
                        PlansTold.sentences(plans.all(from, to), to).stream(),
                        Stream.of(FeltTold.ofTerm(safety.latest(from, next.minusDays(1)))))
                .toList();
    }

    private ReportContent content(GovernorReport report) {
        if (report.isPresented()) {
            return report.presented();
        }
        List<Published> published = closed.published();
        ReportContent content = new ReportDraft(published, report.of(), today(), changes(published, report.of()))
                .content(frame.nameOf(actors.current().schoolId()));
        for (ReportSection section : ReportSection.values()) {
            content = content.with(
                    section, report.text(section).map(ReportText::getSaid).orElse(null));
        }
        return content;
    }

    /**
     * Writes what is said of a section.
     *
     * @param key of which term
     * @param section which section
     * @param edition how often its text had been written when its writer saw it
     * @param text what is said now; what the published numbers say may stand in it and is not kept, because it stands
     *     in the report by itself; nothing to begin again
     * @param looked the words of it that its writer has said are meant otherwise ({@link PublicTexts#checked})
     * @throws BadInput where it cannot be shown to governors, somebody has written meanwhile, or the report was
     *     presented
     */
    @Permit(
            code = "Reports.write",
            value = {Role.LEAD, Role.DEPUTY})
    public void write(String key, ReportSection section, int edition, String text, String looked) {
        GovernorReport report = readable(key, LockModeType.PESSIMISTIC_WRITE);
        if (report.isPresented()) {
            throw new BadInput(null, "presented");
        }
        Optional<ReportText> there = report.text(section);
        if (there.map(ReportText::getEdition).orElse(0) != edition) {
            throw new BadInput("text", "changed", there.map(ReportText::getSaid).orElse(""));
        }
        List<String> says = content(report).parts().get(section.ordinal()).says();
        String checked = texts.checked("text", text, looked, says);
        there.orElseGet(() -> report.add(new ReportText(report, section)))
                .write(
                        checked == null
                                ? null
                                : PublicTexts.without(checked, says).strip(),
                        actors.current().accountId(),
                        now());
    }

    /**
     * Presents a report to governors: from now on they read it, are told so, and it is as it is now.
     *
     * @param key of which term
     * @param read what whoever presents it has read: its texts, and what stands beside them of interventions and
     *     surveys, which change meanwhile
     * @param looked the words of its texts that may be meant otherwise, as {@link #doubts} gave them, where whoever
     *     presents it has said that they are; null for none
     * @throws BadInput where it is another by now, a section has no text, a text cannot be shown to governors any more,
     *     or governors do not see the numbers yet
     */
    @Permit(
            code = "Reports.present",
            value = {Role.LEAD, Role.DEPUTY})
    public void present(String key, ReportContent read, String looked) {
        GovernorReport report = readable(key, LockModeType.PESSIMISTIC_WRITE);
        if (report.isPresented()) {
            throw new BadInput(null, "presented");
        }
        ReportContent whole = content(report);
        if (!whole.equals(read)) {
            throw new BadInput(null, "written-since");
        }
        List<BadInput> faults = check.faults(whole);
        closed.published().stream()
                .filter(each -> report.of().holds(each) || each.corrected() != null)
                .map(Published::visibleFrom)
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(today()))
                .ifPresent(day -> faults.add(new BadInput(null, "not-visible", SchoolDates.LONG_DATE.format(day))));
        String doubts = check.doubts(whole);
        if (faults.isEmpty() && !doubts.isEmpty() && !doubts.equals(looked)) {
            faults.add(new BadInput(null, "present.perhaps", doubts));
        }
        BadInput.throwAll(faults);
        report.present(whole, actors.current().accountId(), now());
        Set<Long> governors = accounts.people(actors.current().schoolId(), Set.of(Role.GOVERNOR)).stream()
                .map(AccountReader.Person::id)
                .filter(id -> !id.equals(actors.current().accountId()))
                .collect(Collectors.toSet());
        notices.send(
                governors,
                new NewNotice(
                        NoticeKind.REPORT_PRESENTED,
                        report.getId(),
                        key,
                        null,
                        null,
                        "/governance/report.xhtml?term=" + key));
    }

    /**
     * Words that may name somebody or tell a small number are looked at again when a report is presented: whoever wrote
     * them has said that they are meant otherwise, and somebody of that name may have come to the school since.
     *
     * @param key of which term
     * @return the words, in one line; empty where there are none
     */
    @Permit(
            code = "Reports.doubts",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public String doubts(String key) {
        return check.doubts(content(readable(key, LockModeType.NONE)));
    }

    /**
     * @return a report as a PDF that a screen reader can read.
     * @param key of which term
     */
    @Permit(
            code = "Reports.pdf",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public byte[] pdf(String key) {
        GovernorReport report = readable(key, LockModeType.NONE);
        return ReportPdf.of(content(report), day(report.getPresentedAt()));
    }

    /**
     * @return a report as a spreadsheet.
     * @param key of which term
     */
    @Permit(
            code = "Reports.spreadsheet",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public byte[] spreadsheet(String key) {
        GovernorReport report = readable(key, LockModeType.NONE);
        return ReportSpreadsheet.of(content(report), day(report.getPresentedAt()));
    }

    private GovernorReport readable(String key, LockModeType lock) {
        Term term = Term.read(key);
        GovernorReport report = Optional.ofNullable(term)
                .flatMap(each -> find(each, lock))
                .filter(each -> each.isPresented() || isEarly())
                .orElseThrow(() -> new NotFound("governor-report"));
        current.about("governor-report", report.getId());
        return report;
    }

    private Term known(String key) {
        Term term = Term.read(key);
        if (term == null || closed.published().stream().noneMatch(term::holds)) {
            throw new NotFound("governor-report");
        }
        return term;
    }

    private Optional<GovernorReport> find(Term term, LockModeType lock) {
        return em.createQuery(
                        "select r from GovernorReport r where r.schoolYear = :year and r.term = :term",
                        GovernorReport.class)
                .setParameter("year", term.schoolYear())
                .setParameter("term", term.number())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private boolean isOver(Term term) {
        return closed.published().stream()
                .filter(term::holds)
                .anyMatch(each -> each.release().period() == term.last());
    }

    private boolean isWriter() {
        return actors.current().roles().stream().anyMatch(WRITERS::contains);
    }

    private boolean isEarly() {
        return actors.current().roles().stream().anyMatch(GovernorsDashboard.EARLY::contains);
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    private String day(Instant at) {
        return at == null
                ? ""
                : SchoolDates.LONG_DATE.format(
                        LocalDate.ofInstant(at, schools.profile().zone()));
    }

    /** How far a report is. */
    public enum State {
        /** Its term is not published to its end. */
        TOO_EARLY,
        /** It can be begun. */
        OPEN,
        BEGUN,
        PRESENTED
    }

    /**
     * A report, or a term of which one can be written.
     *
     * @param key how it is asked for
     * @param title its term
     * @param state how far it is
     * @param presentedOn when it was presented; empty where it was not
     */
    public record Line(String key, String title, State state, String presentedOn) {}

    /**
     * A report.
     *
     * @param key how it is asked for
     * @param content what is in it
     * @param presented whether it was presented
     * @param presentedOn when
     * @param writable whether whoever asks can write
     * @param editions how often the text of each section was written
     */
    public record View(
            String key,
            ReportContent content,
            boolean presented,
            String presentedOn,
            boolean writable,
            Map<ReportSection, Integer> editions) {}
}
