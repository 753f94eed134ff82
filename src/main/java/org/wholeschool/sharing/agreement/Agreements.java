package org.wholeschool.sharing.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Begins, changes, reviews and ends information-sharing agreements. Reading them is {@link AgreementReading}. */
@Service
public class Agreements {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Agencies agencies;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Begins an agreement. The same form sent twice begins one.
     *
     * @param entry what a form gave
     * @return its id
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "Agreements.begin",
            value = {Role.LEAD, Role.DEPUTY})
    public long begin(AgreementEntry entry) {
        Terms terms = new AgreementCheck(today()).terms(entry, agencies.all(), List.of());
        for (Agreement known : em.createQuery(
                        "select a from Agreement a where a.edition = 1 and a.keptBy = :me", Agreement.class)
                .setParameter("me", me())
                .getResultList()) {
            if (known.says(entry.scope(), terms, entry.days())) {
                current.about("agreement", known.getId());
                return known.getId();
            }
        }
        Agreement agreement = new Agreement(entry.scope(), terms, entry.days(), me(), now());
        em.persist(agreement);
        em.persist(new AgreementVersion(agreement));
        em.flush();
        current.about("agreement", agreement.getId());
        return agreement.getId();
    }

    /**
     * Changes an agreement. What it said before stays as a version.
     *
     * @param id the agreement
     * @param edition which version of it the form showed
     * @param entry what the form gave
     * @throws NotFound where the school has no such agreement
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "Agreements.change",
            value = {Role.LEAD, Role.DEPUTY})
    public void change(long id, int edition, AgreementEntry entry) {
        Agreement agreement = locked(id);
        Terms terms = new AgreementCheck(today())
                .terms(entry, agencies.all(), agreement.terms().parties());
        if (isMine(agreement, edition) && agreement.says(entry.scope(), terms, entry.days())) {
            return;
        }
        expect(agreement, edition);
        agreement.change(entry.scope(), terms, entry.days(), me(), now());
        em.persist(new AgreementVersion(agreement));
    }

    /**
     * Keeps a review of an agreement that both have signed.
     *
     * @param id the agreement
     * @param edition which version of it the form showed
     * @param found what the review found
     * @param next the day of the next one
     * @throws NotFound where the school has no such agreement
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "Agreements.review",
            value = {Role.LEAD, Role.DEPUTY})
    public void review(long id, int edition, String found, LocalDate next) {
        Agreement agreement = locked(id);
        AgreementCheck check = new AgreementCheck(today());
        String words = check.note("found", found, "found.required");
        check.nextReview("next", next, agreement.days().ends());
        check.orThrow();
        if (isMine(agreement, edition)
                && agreement.getStep() == AgreementStep.REVIEWED
                && words.equals(agreement.getNote())
                && next.equals(agreement.days().review())) {
            return;
        }
        expect(agreement, edition);
        if (!agreement.on(today()).isInForce()) {
            throw new BadInput(null, "review.not-in-force");
        }
        agreement.review(words, next, me(), now());
        em.persist(new AgreementVersion(agreement));
    }

    /**
     * Ends an agreement today, before its last day; a draft is given up by it.
     *
     * @param id the agreement
     * @param edition which version of it the form showed
     * @param reason why
     * @throws NotFound where the school has no such agreement
     * @throws BadInput where the reason cannot be taken, or a colleague has changed it meanwhile
     */
    @Permit(
            code = "Agreements.end",
            value = {Role.LEAD, Role.DEPUTY})
    public void end(long id, int edition, String reason) {
        Agreement agreement = locked(id);
        AgreementCheck check = new AgreementCheck(today());
        String words = check.note("reason", reason, "reason.required");
        check.orThrow();
        if (isMine(agreement, edition)
                && agreement.getStep() == AgreementStep.ENDED
                && words.equals(agreement.getNote())) {
            return;
        }
        expect(agreement, edition);
        agreement.end(words, today(), me(), now());
        em.persist(new AgreementVersion(agreement));
    }

    /** Writes agreements of a school that is made up. Their agencies are usual ones. */
    @Permit(code = "Agreements.create", value = Role.SET_UP)
    public void create(List<AgreementEntry> entries, Long by) {
        for (AgreementEntry entry : entries) {
            List<Terms.Party> parties = entry.agencies().stream()
                    .map(code -> new Terms.Party(code, Agency.valueOf(code).words()))
                    .toList();
            Agreement agreement = new Agreement(
                    entry.scope(),
                    new Terms(entry.texts(), parties, entry.kinds(), entry.bases()),
                    entry.days(),
                    by,
                    now());
            em.persist(agreement);
            em.persist(new AgreementVersion(agreement));
        }
    }

    /** Locks it, so that of two who change it at once the second one is told. */
    private Agreement locked(long id) {
        Agreement agreement = em.find(Agreement.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (agreement == null) {
            throw new NotFound("agreement");
        }
        current.about("agreement", id);
        return agreement;
    }

    /** @return whether the version after the one that the form showed is the actor's own: a form may come twice */
    private boolean isMine(Agreement agreement, int edition) {
        return agreement.getEdition() == edition + 1 && Objects.equals(me(), agreement.getKeptBy());
    }

    private void expect(Agreement agreement, int edition) {
        if (agreement.getEdition() != edition) {
            throw new BadInput(null, Objects.equals(me(), agreement.getKeptBy()) ? "changed.self" : "changed");
        }
        if (agreement.getEndedOn() != null) {
            throw new BadInput(null, "over");
        }
    }

    private Long me() {
        return actors.current().accountId();
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }
}
