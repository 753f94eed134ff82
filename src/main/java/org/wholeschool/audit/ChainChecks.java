package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What is known of the chain: how far it is sealed, and what the checks of it found. {@link ChainCheckJob} does a
 * check.
 */
@Service
class ChainChecks {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Accounts accounts;

    @Inject
    private SchoolFrame frame;

    /** @return where the chain of the actor's school stands. */
    @Permit(
            code = "ChainChecks.standing",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD},
            onceInSeconds = LOOKING)
    public Standing standing() {
        long school = actors.current().schoolId();
        ZoneId zone = frame.zoneOf(school);
        AuditHead head = em.find(AuditHead.class, school);
        long sealed = head == null ? 0 : head.getLastSeq();
        long entries =
                em.createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult();
        Optional<AuditCheck> latest = latest("");
        Running running = latest.filter(check -> check.isRunning(Now.instant()))
                .map(check -> new Running(check.getChecked(), check.getEntries()))
                .orElse(null);
        Checked last = latest(" where c.over = true")
                .map(check -> checked(check, zone))
                .orElse(null);
        return new Standing(
                sealed, Math.max(0, entries - sealed), sealed == 0 ? null : head.getLastHash(), running, last);
    }

    /** @return what the last check of the actor's school found; nothing before the first */
    @Permit(
            code = "ChainChecks.lastFound",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<Checked> lastFound() {
        return latest(" where c.over = true")
                .map(check -> checked(check, frame.zoneOf(actors.current().schoolId())));
    }

    private Optional<AuditCheck> latest(String where) {
        return em.createQuery("select c from AuditCheck c" + where + " order by c.id desc", AuditCheck.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Checked checked(AuditCheck check, ZoneId zone) {
        Map<Long, String> names = check.getBegunBy() == null ? Map.of() : accounts.names(Set.of(check.getBegunBy()));
        return new Checked(
                check.getTouchedAt().atZone(zone),
                check.getBegunBy() == null ? null : names.get(check.getBegunBy()),
                check.found());
    }

    /**
     * Notes that a check begins.
     *
     * @return its number; null where one is running already
     */
    @Permit(
            code = "ChainChecks.begin",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD, Role.JOB})
    Long begin() {
        if (latest("").filter(check -> check.isRunning(Now.instant())).isPresent()) {
            return null;
        }
        AuditHead head = em.find(AuditHead.class, actors.current().schoolId());
        AuditCheck check =
                new AuditCheck(actors.current().accountId(), head == null ? 0 : head.getLastSeq(), Now.instant());
        em.persist(check);
        em.flush();
        return check.getId();
    }

    /**
     * Notes how far a check is.
     *
     * @param checkId its number
     * @param progress how far
     * @throws NotFound where this school has no such check
     */
    @Permit(code = "ChainChecks.note", value = Role.JOB, onceInSeconds = LOOKING)
    void note(long checkId, CheckProgress progress) {
        AuditCheck check = em.find(AuditCheck.class, checkId);
        if (check == null) {
            throw new NotFound("check");
        }
        check.note(progress, Now.instant());
    }

    /**
     * Where a chain stands.
     *
     * @param entries how many entries are sealed
     * @param waiting how many wait to be sealed
     * @param hash the hash of the last sealed one, null where there is none
     * @param running a check that is at it, or null
     * @param last what the last check found, or null before the first
     */
    public record Standing(long entries, long waiting, String hash, Running running, Checked last) {}

    /**
     * A check that is at it.
     *
     * @param checked how many entries it has checked
     * @param entries of how many
     */
    public record Running(long checked, long entries) {}

    /**
     * A check that is over.
     *
     * @param at when, by the school's clock
     * @param by who asked for it; null where the server did it by itself, or the account is gone
     * @param state what it found
     */
    public record Checked(ZonedDateTime at, String by, ChainState state) {}
}
