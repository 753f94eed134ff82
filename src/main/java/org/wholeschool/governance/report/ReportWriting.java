package org.wholeschool.governance.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.governance.PublicTexts;
import org.wholeschool.governance.report.ReportDraft.Term;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.school.School;

/** Writes the termly reports to governors: begins that of a term, and keeps what is said of its sections. */
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
        GovernorReport report = shelf.readable(key, term -> find(term, LockModeType.PESSIMISTIC_WRITE));
        if (report.isPresented()) {
            throw new BadInput(null, "presented");
        }
        Optional<ReportText> there = report.text(section);
        if (there.map(ReportText::getEdition).orElse(0) != edition) {
            throw new BadInput("text", "changed", there.map(ReportText::getSaid).orElse(""));
        }
        List<String> says = shelf.content(report).parts().get(section.ordinal()).says();
        String checked = texts.checked("text", text, looked, says);
        there.orElseGet(() -> report.add(new ReportText(report, section)))
                .write(
                        checked == null
                                ? null
                                : PublicTexts.without(checked, says).strip(),
                        actors.current().accountId(),
                        ReportShelf.now());
    }

    private Term known(String key) {
        Term term = Term.read(key);
        if (term == null || closed.published().stream().noneMatch(term::holds)) {
            throw new NotFound("governor-report");
        }
        return term;
    }

    private Optional<GovernorReport> find(Term term, LockModeType lock) {
        return em.createQuery(GovernorReport.OF_TERM, GovernorReport.class)
                .setParameter("year", term.schoolYear())
                .setParameter("term", term.number())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
