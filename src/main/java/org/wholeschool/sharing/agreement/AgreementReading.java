package org.wholeschool.sharing.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.Schools;

/** Reads information-sharing agreements, for those who keep them and those who oversee them. */
@Service
public class AgreementReading {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /** @return the register: those whose review is overdue or that have run out first, those that ended last */
    @Permit(
            code = "AgreementReading.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.DATA_PROTECTION_OFFICER},
            onceInSeconds = LOOKING)
    public List<AgreementView.Row> all() {
        LocalDate today = Now.day(zone());
        return agreements().stream()
                .map(agreement -> row(agreement, today))
                .sorted(Comparator.comparing((AgreementView.Row row) -> rank(row.state()))
                        .thenComparing(AgreementView.Row::title))
                .toList();
    }

    private List<Agreement> agreements() {
        return em.createQuery("select a from Agreement a order by a.id", Agreement.class)
                .getResultList();
    }

    private static AgreementView.Row row(Agreement agreement, LocalDate today) {
        Terms terms = agreement.terms();
        return new AgreementView.Row(
                agreement.getId(),
                terms.text(AgreementText.TITLE),
                AgreementWords.names(terms),
                agreement.on(today),
                AgreementWords.day(agreement.days().review()),
                AgreementWords.day(agreement.days().ends()));
    }

    private static int rank(AgreementState state) {
        return List.of(
                        AgreementState.REVIEW_OVERDUE,
                        AgreementState.RUN_OUT,
                        AgreementState.REVIEW_DUE,
                        AgreementState.DRAFT,
                        AgreementState.STARTS_LATER,
                        AgreementState.IN_FORCE,
                        AgreementState.ENDED)
                .indexOf(state);
    }

    /**
     * @param id an agreement
     * @return it, with what it said before
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "AgreementReading.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.DATA_PROTECTION_OFFICER},
            onceInSeconds = LOOKING)
    public AgreementView one(long id) {
        Agreement agreement = found(id);
        return view(agreement);
    }

    /**
     * @param id an agreement
     * @return it and the school's name, for paper
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "AgreementReading.paper",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.DATA_PROTECTION_OFFICER})
    public Paper paper(long id) {
        Agreement agreement = found(id);
        return new Paper(schools.profile().name(), view(agreement), entry(agreement), Now.day(zone()));
    }

    /**
     * @param id an agreement
     * @return what its form begins with
     * @throws NotFound where the school has none of that id
     */
    @Permit(
            code = "AgreementReading.form",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Form form(long id) {
        Agreement agreement = found(id);
        return new Form(view(agreement), entry(agreement), agreement.terms().parties());
    }

    /** @return how many agreements are due for review, overdue, or have run out */
    @Permit(
            code = "AgreementReading.due",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Due due() {
        LocalDate today = Now.day(zone());
        List<AgreementState> states =
                agreements().stream().map(each -> each.on(today)).toList();
        return new Due(
                count(states, AgreementState.REVIEW_OVERDUE),
                count(states, AgreementState.RUN_OUT),
                count(states, AgreementState.REVIEW_DUE));
    }

    private static long count(List<AgreementState> states, AgreementState which) {
        return states.stream().filter(each -> each == which).count();
    }

    private Agreement found(long id) {
        Agreement agreement = em.find(Agreement.class, id);
        if (agreement == null) {
            throw new NotFound("agreement");
        }
        current.about("agreement", id);
        return agreement;
    }

    private static AgreementEntry entry(Agreement agreement) {
        Terms terms = agreement.terms();
        return new AgreementEntry(
                agreement.getScope(),
                terms.parties().stream().map(Terms.Party::code).toList(),
                terms.texts(),
                terms.kinds(),
                terms.bases(),
                agreement.days());
    }

    private AgreementView view(Agreement agreement) {
        List<AgreementVersion> versions = em.createQuery(
                        "select v from AgreementVersion v where v.agreement = :agreement order by v.edition",
                        AgreementVersion.class)
                .setParameter("agreement", agreement)
                .getResultList();
        long school = actors.current().schoolId();
        AgreementHistory history = new AgreementHistory(
                versions,
                zone(),
                account -> accounts.colleague(school, account)
                        .map(AccountReader.Colleague::name)
                        .orElse(null));
        return history.view(agreement, Now.day(zone()));
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /**
     * What waits for a lead.
     *
     * @param overdue reviews that have passed
     * @param runOut agreements whose last day has passed
     * @param soon reviews within the next weeks
     */
    public record Due(long overdue, long runOut, long soon) {

        /** @return how many in all */
        public long all() {
            return overdue + runOut + soon;
        }
    }

    /**
     * An agreement for its form.
     *
     * @param view as it is read
     * @param entry as it is typed
     * @param parties its agencies, with the names that they had
     */
    public record Form(AgreementView view, AgreementEntry entry, List<Terms.Party> parties) {}

    /**
     * An agreement for paper.
     *
     * @param school the school's name
     * @param view as it is read
     * @param entry its texts and days
     * @param day the day of the print
     */
    public record Paper(String school, AgreementView view, AgreementEntry entry, LocalDate day) {}
}
