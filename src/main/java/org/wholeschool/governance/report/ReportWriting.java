package org.wholeschool.governance.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.governance.PublicTexts;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.school.School;

/**
 * Writes the termly reports to governors. It begins the report of a term or a version that will replace a presented
 * one, and keeps the texts of the sections.
 */
@Service
public class ReportWriting {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private PublicTexts texts;

    @Inject
    private ReportShelf shelf;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

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
        if (!shelf.isOver(term)) {
            throw new BadInput(null, "too-early", term.title());
        }
        // One after the other: two who begin it at once begin one.
        em.find(School.class, actors.current().schoolId(), LockModeType.PESSIMISTIC_WRITE);
        if (find(term, LockModeType.NONE).isEmpty()) {
            GovernorReport report = new GovernorReport(term, actors.current().accountId(), ReportShelf.now());
            em.persist(report);
            em.flush();
            current.about("governor-report", report.getId());
        }
    }

    /**
     * Begins a version that will replace what governors read of a term. It has the texts of that one to begin with, and
     * the numbers as they are published now. Governors read the earlier one until it is presented.
     *
     * @param key of which term
     * @throws BadInput where nothing of it was presented, or such a version is begun already
     */
    @Permit(
            code = "Reports.replace",
            value = {Role.LEAD, Role.DEPUTY})
    public void replace(String key) {
        // One after the other: of two who begin one at once, the second is told so.
        em.find(School.class, actors.current().schoolId(), LockModeType.PESSIMISTIC_WRITE);
        ReportVersions versions = shelf.readable(key, term -> find(term, LockModeType.NONE));
        if (!versions.report().isPresented() || versions.later() != null) {
            throw new BadInput(null, "replace.begun");
        }
        GovernorReport next = versions.report().successor(actors.current().accountId(), ReportShelf.now());
        em.persist(next);
        em.flush();
        current.about("governor-report", next.getId());
    }

    /**
     * Takes away a version that would have replaced another, with what was written in it.
     *
     * @param key of which term
     * @param id the version that the person saw
     * @throws BadInput where it was presented meanwhile, or taken away by a colleague, or is another by now
     */
    @Permit(
            code = "Reports.discard",
            value = {Role.LEAD, Role.DEPUTY})
    public void discard(String key, long id) {
        ReportVersions versions = shelf.readable(key, term -> find(term, LockModeType.PESSIMISTIC_WRITE));
        if (versions.report().isPresented()
                || versions.earlier() == null
                || versions.report().getId() != id) {
            throw new BadInput(null, "discard.gone");
        }
        em.remove(versions.report());
    }

    /**
     * Writes what is said of the sections, all at once: where one cannot be kept, none is.
     *
     * @param key of which term
     * @param id the version that the person saw: another that was begun meanwhile is not written over
     * @param typed what was typed, each section once at most; empty text adds nothing to what the numbers say
     * @param reason why it replaces an earlier version; null where it replaces none
     * @throws BadInput where some cannot be shown to governors, a colleague has written meanwhile, or the report was
     *     presented
     */
    @Permit(
            code = "Reports.write",
            value = {Role.LEAD, Role.DEPUTY})
    public void write(String key, long id, List<TypedText> typed, TypedReason reason) {
        ReportVersions versions = shelf.readable(key, term -> find(term, LockModeType.PESSIMISTIC_WRITE));
        GovernorReport report = versions.report();
        if (report.isPresented() || report.getId() != id) {
            throw new BadInput(null, "presented");
        }
        ReportContent content = shelf.content(versions);
        Map<ReportSection, List<String>> proposed = shelf.proposed(report);
        List<BadInput> faults = new ArrayList<>();
        List<Runnable> keeping = new ArrayList<>();
        if (reason != null && versions.earlier() != null) {
            BadInput.collect(faults, () -> {
                String why = kept(report.getReason(), reason);
                keeping.add(() -> report.setReason(why));
            });
        }
        Map<ReportSection, String> kept = new EnumMap<>(ReportSection.class);
        typed.stream()
                .filter(each -> each.touched() || report.edition(each.section()) == each.edition())
                .forEach(each -> BadInput.collect(
                        faults,
                        () -> kept.put(
                                each.section(),
                                kept(
                                        report,
                                        each,
                                        content.parts()
                                                .get(each.section().ordinal())
                                                .says(),
                                        proposed.get(each.section())))));
        BadInput.throwAll(faults);
        keeping.forEach(Runnable::run);
        kept.forEach((section, text) -> report.text(section)
                .orElseGet(() -> report.add(new ReportText(report, section)))
                .write(text, actors.current().accountId(), ReportShelf.now()));
    }

    /** @return the reason as it is kept: what a colleague wrote meanwhile is not written over */
    private String kept(String now, TypedReason typed) {
        if (!typed.isTouched()) {
            return now;
        }
        if (!typed.seen().equals(now == null ? "" : now)) {
            throw new BadInput(TypedReason.FIELD, "changed", now == null ? "" : now);
        }
        return texts.checked(TypedReason.FIELD, typed.text(), typed.looked(), List.of());
    }

    /** @return a text as it is kept; null where nothing at all is said of its section */
    private String kept(GovernorReport report, TypedText typed, List<String> says, List<String> proposed) {
        if (report.edition(typed.section()) != typed.edition()) {
            throw new BadInput(
                    typed.field(),
                    "changed",
                    report.text(typed.section()).map(ReportText::getSaid).orElse(""));
        }
        String checked = texts.checked(
                typed.field(),
                typed.text(),
                typed.looked(),
                Stream.concat(says.stream(), proposed.stream()).toList());
        String text = checked == null ? "" : PublicTexts.without(checked, says).strip();
        return text.isEmpty() && says.isEmpty() ? null : text;
    }

    private Term known(String key) {
        Term term = Term.read(key);
        if (term == null || closed.published().stream().noneMatch(term::holds)) {
            throw new NotFound("governor-report");
        }
        return term;
    }

    private List<GovernorReport> find(Term term, LockModeType lock) {
        return em.createQuery(GovernorReport.OF_TERM, GovernorReport.class)
                .setParameter("year", term.schoolYear())
                .setParameter("term", term.number())
                .setLockMode(lock)
                .getResultList();
    }
}
