package org.wholeschool.governance.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.governance.report.ReportDraft.Term;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.Service;

/**
 * The termly reports to governors. A lead writes a text for each section beside what the published numbers say; once it
 * is presented governors read it, and it is the same from then on. What nobody has presented governors do not see.
 */
@Service
public class Reports {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private ReportShelf shelf;

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
                .filter(each -> each.isPresented() || shelf.isEarly())
                .map(each -> new Line(
                        each.of().key(),
                        each.of().title(),
                        each.isPresented() ? State.PRESENTED : State.BEGUN,
                        shelf.day(each.getPresentedAt())))
                .toList());
        if (shelf.isWriter()) {
            closed.published().stream()
                    .filter(each -> !each.period().isOfYear())
                    .map(Term::of)
                    .distinct()
                    .filter(term -> !reports.containsKey(term))
                    .forEach(term -> lines.add(
                            new Line(term.key(), term.title(), shelf.isOver(term) ? State.OPEN : State.TOO_EARLY, "")));
        }
        return lines.stream().sorted(Comparator.comparing(Line::key).reversed()).toList();
    }

    /**
     * @param key which term
     * @return its report as it is now: what was presented, or the numbers with what is written by now
     * @throws NotFound where there is none that the person may read
     */
    @Permit(
            code = "Reports.one",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public View one(String key) {
        GovernorReport report = shelf.readable(key, this::find);
        return new View(
                key,
                shelf.content(report),
                report.isPresented(),
                shelf.day(report.getPresentedAt()),
                shelf.isWriter() && !report.isPresented(),
                Stream.of(ReportSection.values()).map(report::edition).toList(),
                shelf.isWriter() && !report.isPresented() ? shelf.proposed(report) : Map.of());
    }

    private Optional<GovernorReport> find(Term term) {
        return em.createQuery(GovernorReport.OF_TERM, GovernorReport.class)
                .setParameter("year", term.schoolYear())
                .setParameter("term", term.number())
                .getResultStream()
                .findFirst();
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
     * @param editions how often the text of each section was written, in their order
     * @param proposed for those who can write: the lines that are proposed for each section
     */
    public record View(
            String key,
            ReportContent content,
            boolean presented,
            String presentedOn,
            boolean writable,
            List<Integer> editions,
            Map<ReportSection, List<String>> proposed) {}
}
