package org.wholeschool.pattern.closed;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/**
 * Keeps what could not be published, and why, and tells leads and the head whenever something new is wrong: also where
 * it was told before, and was in order in between.
 */
@Service
public class BlockedReleases {

    /** Who is told, and reads what is blocked. */
    static final Set<Role> TOLD = Set.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private Actors actors;

    /**
     * Says that something cannot be published. While the same is said of it for the same reason, nobody is told again.
     *
     * @param period what: "2026-1"; {@link BlockedRelease#LEDGER} for everything
     * @param reason why, as {@link ClosedPeriods.Blocked} has it
     */
    @Permit(
            code = "BlockedReleases.block",
            value = {Role.JOB, Role.SET_UP})
    public void block(String period, String reason) {
        Optional<BlockedRelease> there = of(period);
        if (there.filter(each -> each.reason().equals(reason)).isPresent()) {
            return;
        }
        clear(there);
        BlockedRelease blocked = new BlockedRelease(period, reason, Now.instant());
        em.persist(blocked);
        em.flush();
        Set<Long> whom = accounts.people(actors.current().schoolId(), TOLD).stream()
                .map(AccountReader.Person::id)
                .collect(Collectors.toSet());
        // By the row, which is another one whenever it comes back or has another reason: nobody is told twice of one
        // subject and stage.
        notices.send(
                whom,
                new NewNotice(NoticeKind.RELEASE_BLOCKED, blocked.getId(), reason, null, null, ClosedPeriods.PAGE));
    }

    /**
     * Says that nothing stands in its way any more.
     *
     * @param period what
     */
    @Permit(
            code = "BlockedReleases.clear",
            value = {Role.JOB, Role.SET_UP})
    public void clear(String period) {
        clear(of(period));
    }

    private void clear(Optional<BlockedRelease> there) {
        there.ifPresent(em::remove);
        // What follows may say something else of the same, and rows are written before others are removed.
        em.flush();
    }

    /** @return whether nothing at all is published, because of what was published before */
    @Permit(
            code = "BlockedReleases.isLedgerBlocked",
            value = {Role.JOB, Role.SET_UP})
    public boolean isLedgerBlocked() {
        return of(BlockedRelease.LEDGER).isPresent();
    }

    /** @return what could not be published, and why */
    @Permit(
            code = "BlockedReleases.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public List<ClosedPeriods.Blocked> all() {
        return em.createQuery("select b from BlockedRelease b order by b.period", BlockedRelease.class)
                .getResultStream()
                .map(each -> new ClosedPeriods.Blocked(
                        each.period(),
                        each.reason(),
                        LocalDate.ofInstant(each.blockedAt(), schools.profile().zone())))
                .toList();
    }

    /**
     * @param period what
     * @param day a moment
     * @return whether it has been blocked for the same reason since before then
     */
    @Permit(
            code = "BlockedReleases.isBlockedSince",
            value = {Role.JOB, Role.SET_UP})
    public boolean isBlockedSince(String period, Instant day) {
        return of(period).filter(blocked -> blocked.blockedAt().isBefore(day)).isPresent();
    }

    private Optional<BlockedRelease> of(String period) {
        return em.createQuery("select b from BlockedRelease b where b.period = :period", BlockedRelease.class)
                .setParameter("period", period)
                .getResultStream()
                .findFirst();
    }
}
