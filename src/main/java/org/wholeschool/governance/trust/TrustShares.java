package org.wholeschool.governance.trust;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.pattern.closed.Editions;
import org.wholeschool.pattern.closed.Ledgers;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.persistence.SchoolIds;
import org.wholeschool.school.School;
import org.wholeschool.school.Schools;

/**
 * A school's side of a trust's view: to whom it lets its published school years go. Nobody else decides that, and the
 * trust least of all.
 */
@Service
public class TrustShares {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Ledgers ledgers;

    @Inject
    private Schools schools;

    @Inject
    private SchoolIds ids;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * A trust that sees this school's published years.
     *
     * @param id which
     * @param name what the school is called at which its people have their accounts
     * @param on since when
     */
    public record Share(long id, String name, LocalDate on) {}

    /**
     * What was published of a school year.
     *
     * @param schoolYear the calendar year in which it began
     * @param edition 0, or that of its latest correction
     * @param onRoll pupils on roll
     * @param concerns the sum of the half-terms of which governors see a number; 0 where they see none
     * @param halfTerms how many half-terms these are, of six
     * @param pupils pupils who are named, rounded; 0 where governors see no number
     */
    public record Year(int schoolYear, int edition, int onRoll, int concerns, int halfTerms, int pupils) {

        /** Half-terms of a school year. */
        static final int HALF_TERMS = 6;
    }

    /**
     * What goes to a trust.
     *
     * @param trustSchoolId the school at which its people are
     * @param memberId whose years they are
     * @param memberName what that school is called
     * @param years what governors see of its school years by now; none where the school lets the trust see nothing any
     *     more
     */
    public record HandOver(long trustSchoolId, long memberId, String memberName, List<Year> years) {

        public HandOver {
            years = List.copyOf(years);
        }
    }

    /** @return which trusts see this school's published years */
    @Permit(code = "TrustShares.all", value = Role.HEAD, onceInSeconds = 10 * 60)
    public List<Share> all() {
        return shares().stream()
                .filter(TrustShare::isOpen)
                .map(each -> new Share(
                        each.getId(),
                        frame.nameOf(each.getTrustSchoolId()),
                        LocalDate.ofInstant(each.getBegunAt(), schools.profile().zone())))
                .toList();
    }

    private List<TrustShare> shares() {
        return em.createQuery("select s from TrustShare s order by s.id", TrustShare.class)
                .getResultList();
    }

    /**
     * Lets a trust see this school's published years from the next night on.
     *
     * @param urn the unique reference number of the school of this installation at which its people have their accounts
     * @throws BadInput where there is no such school, or it sees them already
     */
    @Permit(code = "TrustShares.begin", value = Role.HEAD)
    public void begin(String urn) {
        OptionalLong trust = urn == null || urn.isBlank() ? OptionalLong.empty() : ids.withUrn(urn.strip());
        if (trust.isEmpty()) {
            throw new BadInput("urn", "share.unknown");
        }
        // Of two who say so at once the second finds it said.
        em.find(School.class, actors.current().schoolId(), LockModeType.PESSIMISTIC_WRITE);
        Optional<TrustShare> there = shares().stream()
                .filter(each -> each.getTrustSchoolId() == trust.getAsLong())
                .findFirst();
        if (there.filter(TrustShare::isOpen).isPresent()) {
            throw new BadInput("urn", "share.already");
        }
        there.ifPresent(each -> each.begin(actors.current().accountId(), now()));
        if (there.isEmpty()) {
            TrustShare share =
                    new TrustShare(trust.getAsLong(), actors.current().accountId(), now());
            em.persist(share);
            em.flush();
            current.about("trust-share", share.getId());
        } else {
            current.about("trust-share", there.get().getId());
        }
    }

    /**
     * Lets a trust see nothing of this school any more; from the next night on what it was handed is gone there.
     *
     * @throws NotFound where no such trust sees anything
     */
    @Permit(code = "TrustShares.end", value = Role.HEAD)
    public void end(long id) {
        TrustShare share = Optional.ofNullable(em.find(TrustShare.class, id))
                .filter(TrustShare::isOpen)
                .orElseThrow(() -> new NotFound("trust-share"));
        share.end(actors.current().accountId(), now());
        current.about("trust-share", id);
    }

    /**
     * @return the trusts that see nothing of this school any more: for each, that nothing is left to hand over. It
     *     reads no numbers, so that nothing that is wrong with these keeps a trust seeing them
     */
    @Permit(code = "TrustShares.ended", value = Role.JOB)
    public List<HandOver> ended() {
        return shares().stream()
                .filter(each -> !each.isOpen())
                .map(each -> to(each, List.of()))
                .toList();
    }

    /**
     * @return what goes to each of the other trusts: what governors of this school see by now of whole years, and never
     *     more
     */
    @Permit(code = "TrustShares.due", value = Role.JOB)
    public List<HandOver> due() {
        List<TrustShare> open = shares().stream().filter(TrustShare::isOpen).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        List<Year> years = years();
        return open.stream().map(each -> to(each, years)).toList();
    }

    private HandOver to(TrustShare share, List<Year> years) {
        long member = actors.current().schoolId();
        return new HandOver(share.getTrustSchoolId(), member, frame.nameOf(member), years);
    }

    /** A year is handed over once, so not before governors see all of its half-terms. */
    private List<Year> years() {
        LocalDate today = Now.day(schools.profile().zone());
        List<Published> seen = Editions.latest(ledgers.published().stream()
                .filter(each -> !each.visibleFrom().isAfter(today))
                .toList());
        List<Year> years = new ArrayList<>();
        for (Published each : seen) {
            List<FamilyRelease> halves = seen.stream()
                    .map(Published::release)
                    .filter(half -> half.schoolYear() == each.release().schoolYear() && half.period() != Query.YEAR)
                    .toList();
            if (each.period().isOfYear()
                    && halves.stream().map(FamilyRelease::period).distinct().count() == Year.HALF_TERMS) {
                List<Integer> totals =
                        halves.stream().flatMap(half -> half.total().stream()).toList();
                years.add(new Year(
                        each.release().schoolYear(),
                        each.corrected() == null ? 0 : each.corrected().edition(),
                        each.release().onRoll().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        totals.stream().mapToInt(Integer::intValue).sum(),
                        totals.size(),
                        pupils(each.release())));
            }
        }
        return years;
    }

    private static int pupils(FamilyRelease year) {
        return year.answer(new Query(Query.YEAR, FamilyTable.YEAR_GROUPS))
                .filter(table -> !table.withheld())
                .map(PublishedTable::total)
                .orElse(0);
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
