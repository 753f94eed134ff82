package org.wholeschool.governance.report;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Service;

/** Presents the termly reports to governors. */
@Service
public class ReportPresenting {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private ReportCheck check;

    @Inject
    private ReportShelf shelf;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private Actors actors;

    /**
     * Presents a report to governors, who read it from now on in place of an earlier version. They get a notice, and
     * the report does not change any more.
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
        ReportVersions versions = shelf.readable(key, term -> find(term, LockModeType.PESSIMISTIC_WRITE));
        GovernorReport report = versions.report();
        if (report.isPresented()) {
            throw new BadInput(null, "presented");
        }
        ReportContent whole = shelf.content(versions);
        if (!whole.equals(read)) {
            throw new BadInput(null, "written-since");
        }
        List<BadInput> faults = check.faults(whole, shelf.proposed(report), shelf.statements(report));
        closed.published().stream()
                .filter(each -> report.of().holds(each) || each.corrected() != null)
                .map(Published::visibleFrom)
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(shelf.today()))
                .ifPresent(day -> faults.add(new BadInput(null, "not-visible", SchoolDates.LONG_DATE.format(day))));
        String doubts = check.doubts(whole, shelf.proposed(report), shelf.statements(report));
        if (faults.isEmpty() && !doubts.isEmpty() && !doubts.equals(looked)) {
            faults.add(new BadInput(null, "present.perhaps", doubts));
        }
        BadInput.throwAll(faults);
        report.present(whole, actors.current().accountId(), ReportShelf.now());
        Set<Long> governors = accounts.people(actors.current().schoolId(), Set.of(Role.GOVERNOR)).stream()
                .map(AccountReader.Person::id)
                .filter(id -> !id.equals(actors.current().accountId()))
                .collect(Collectors.toSet());
        notices.send(
                governors,
                new NewNotice(
                        versions.earlier() == null ? NoticeKind.REPORT_PRESENTED : NoticeKind.REPORT_REPLACED,
                        report.getId(),
                        report.key(),
                        null,
                        null,
                        "/governance/report.xhtml?term=" + report.of().key()));
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
        ReportVersions versions = shelf.readable(key, term -> find(term, LockModeType.NONE));
        GovernorReport report = versions.report();
        return report.isPresented()
                ? ""
                : check.doubts(shelf.content(versions), shelf.proposed(report), shelf.statements(report));
    }

    private List<GovernorReport> find(Term term, LockModeType lock) {
        return em.createQuery(GovernorReport.OF_TERM, GovernorReport.class)
                .setParameter("year", term.schoolYear())
                .setParameter("term", term.number())
                .setLockMode(lock)
                .getResultList();
    }
}
