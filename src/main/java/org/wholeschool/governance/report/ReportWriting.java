package org.wholeschool.governance.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
     * Writes what is said of the sections, all at once: where one cannot be kept, none is.
     *
     * @param key of which term
     * @param typed what was typed, each section once at most; empty text adds nothing to what the numbers say
     * @throws BadInput where some cannot be shown to governors, a colleague has written meanwhile, or the report was
     *     presented
     */
    @Permit(
            code = "Reports.write",
            value = {Role.LEAD, Role.DEPUTY})
    public void write(String key, List<TypedText> typed) {
        GovernorReport report = shelf.readable(key, term -> find(term, LockModeType.PESSIMISTIC_WRITE));
        if (report.isPresented()) {
            throw new BadInput(null, "presented");
        }
        ReportContent content = shelf.content(report);
        Map<ReportSection, List<String>> proposed = shelf.proposed(report);
        List<BadInput> faults = new ArrayList<>();
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
        kept.forEach((section, text) -> report.text(section)
                .orElseGet(() -> report.add(new ReportText(report, section)))
                .write(text, actors.current().accountId(), ReportShelf.now()));
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

    private Optional<GovernorReport> find(Term term, LockModeType lock) {
        return em.createQuery(GovernorReport.OF_TERM, GovernorReport.class)
                .setParameter("year", term.schoolYear())
                .setParameter("term", term.number())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
