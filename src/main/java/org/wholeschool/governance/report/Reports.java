package org.wholeschool.governance.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

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
        Map<Term, List<GovernorReport>> reports = em.createQuery(
                        "select r from GovernorReport r order by r.number desc", GovernorReport.class)
                .getResultStream()
                .collect(Collectors.groupingBy(GovernorReport::of));
        List<Line> lines = new ArrayList<>(reports.values().stream()
                .flatMap(versions -> ReportVersions.find(versions, 0, shelf.isEarly()).stream())
                .map(this::line)
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

    private Line line(ReportVersions newest) {
        GovernorReport report = newest.report();
        boolean isReplacing = !report.isPresented() && newest.earlier() != null;
        return new Line(
                report.of().key(),
                report.of().title(),
                report.isPresented() ? State.PRESENTED : isReplacing ? State.REPLACING : State.BEGUN,
                shelf.day((isReplacing ? newest.earlier() : report).getPresentedAt()));
    }

    /**
     * @param key which term, or which version of it
     * @return the report as it is now: what was presented, or the numbers with what is written by now
     * @throws NotFound where there is none that the person may read
     */
    @Permit(
            code = "Reports.one",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public View one(String key) {
        ReportVersions versions = shelf.readable(key, this::find);
        GovernorReport report = versions.report();
        boolean isWritable = shelf.isWriter() && !report.isPresented();
        return new View(
                key,
                report.getId(),
                shelf.content(versions),
                report.isPresented(),
                shelf.day(report.getPresentedAt()),
                isWritable,
                Stream.of(ReportSection.values()).map(report::edition).toList(),
                isWritable ? shelf.proposed(report) : Map.of(),
                standing(versions));
    }

    private Standing standing(ReportVersions versions) {
        GovernorReport report = versions.report();
        boolean isReplaceable = shelf.isWriter() && report.isPresented() && versions.later() == null;
        return new Standing(
                versions.earlier() == null ? null : versions.earlier().key(),
                versions.presentedLater()
                        .map(later -> new Later(later.key(), shelf.day(later.getPresentedAt()), later.getReason()))
                        .orElse(null),
                isReplaceable,
                isReplaceable ? shelf.corrected(report) : "");
    }

    private List<GovernorReport> find(Term term) {
        return em.createQuery(GovernorReport.OF_TERM, GovernorReport.class)
                .setParameter("year", term.schoolYear())
                .setParameter("term", term.number())
                .getResultList();
    }

    /** How far a report is. */
    public enum State {
        /** Its term is not published to its end. */
        TOO_EARLY,
        /** It can be begun. */
        OPEN,
        BEGUN,
        PRESENTED,
        /** It is presented, and a version that will replace it is begun. */
        REPLACING
    }

    /**
     * A report, or a term of which one can be written.
     *
     * @param key how it is asked for
     * @param title its term
     * @param state how far it is
     * @param presentedOn when what governors read was presented; empty where nothing was
     */
    public record Line(String key, String title, State state, String presentedOn) {}

    /**
     * A report.
     *
     * @param key how it is asked for
     * @param id which version it is: a key alone is that of its newest
     * @param content what is in it
     * @param presented whether it was presented
     * @param presentedOn when
     * @param writable whether whoever asks can write
     * @param editions how often the text of each section was written, in their order
     * @param proposed for those who can write: the lines that are proposed for each section
     * @param standing how it stands to other versions of it
     */
    public record View(
            String key,
            long id,
            ReportContent content,
            boolean presented,
            String presentedOn,
            boolean writable,
            List<Integer> editions,
            Map<ReportSection, List<String>> proposed,
            Standing standing) {

        /** @return how far it is, in words, as it stands on every printed page */
        String state() {
            Texts texts = Texts.of("report");
            if (!presented) {
                return texts.get("pdf.draft");
            }
            return standing.later() == null
                    ? texts.get("pdf.presented", presentedOn)
                    : texts.get("pdf.replaced", presentedOn, standing.later().presentedOn());
        }
    }

    /**
     * How a version of a report stands to the others.
     *
     * @param earlier how the version is asked for that it replaces; null for none
     * @param later the version that governors read in its place; null where they read this one, or none yet
     * @param replaceable whether the reader can begin a version that replaces it
     * @param corrected for those: when its numbers were corrected since; empty where they were not
     */
    public record Standing(String earlier, Later later, boolean replaceable, String corrected) {}

    /**
     * A version that has replaced another.
     *
     * @param key how it is asked for
     * @param presentedOn when it was presented
     * @param reason why, in the lead's words
     */
    public record Later(String key, String presentedOn, String reason) {}
}
