package org.wholeschool.governance.trust;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.disclosure.trust.Pooling;
import org.wholeschool.disclosure.trust.PoolingRule;
import org.wholeschool.disclosure.trust.SchoolYearFigures;
import org.wholeschool.disclosure.trust.TrustYear;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * A trust's side of its view: what it was handed of the schools that let it see their published years. It reads rows of
 * its own school and no others.
 */
@Service
public class TrustFigures {

    private static final Logger LOG = Logger.getLogger(TrustFigures.class.getName());

    @PersistenceContext
    private EntityManager em;

    /**
     * Takes what a school hands over. Numbers that were handed before stay as they are; of a school that lets the trust
     * see nothing any more all of it goes.
     */
    @Permit(code = "TrustFigures.receive", value = Role.JOB)
    public void receive(TrustShares.HandOver from) {
        List<TrustFigure> there = em.createQuery(
                        "select f from TrustFigure f where f.memberId = :member", TrustFigure.class)
                .setParameter("member", from.memberId())
                .getResultList();
        if (from.years().isEmpty()) {
            there.forEach(em::remove);
        }
        there.forEach(each -> each.isCalled(from.memberName()));
        Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        from.years().stream()
                .filter(year -> there.stream()
                        .noneMatch(each ->
                                each.getSchoolYear() == year.schoolYear() && each.getEdition() == year.edition()))
                .forEach(year -> em.persist(new TrustFigure(from.memberId(), from.memberName(), year, now)));
    }

    /**
     * The schools of a school year together.
     *
     * @param schoolYear the one that is shown
     * @param years those that there are, the latest first
     * @param year what may be shown; without any block where nothing may
     * @param partly schools of which one half-term or more has no number
     * @param missing schools that handed over other years and not this one
     */
    public record Seen(
            int schoolYear, List<Integer> years, TrustYear year, List<String> partly, List<String> missing) {}

    /**
     * @param schoolYear which school year; null for the latest
     * @return it; empty while nothing was handed over
     * @throws NotFound where nothing was handed over of that year
     */
    @Permit(code = "TrustFigures.seen", value = Role.TRUST_LEAD)
    public Optional<Seen> seen(Integer schoolYear) {
        List<TrustFigure> all =
                em.createQuery("select f from TrustFigure f", TrustFigure.class).getResultList();
        List<Integer> years = all.stream()
                .map(TrustFigure::getSchoolYear)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (years.isEmpty() && schoolYear == null) {
            return Optional.empty();
        }
        int shown = schoolYear == null ? years.get(0) : schoolYear;
        if (!years.contains(shown)) {
            throw new NotFound("trust-year");
        }
        Map<Long, String> names = names(all);
        Map<Long, TrustFigure> latest = new TreeMap<>();
        all.stream()
                .filter(each -> each.getSchoolYear() == shown && each.getOnRoll() > 0)
                .forEach(each -> latest.merge(
                        each.getMemberId(), each, (one, other) -> one.getEdition() > other.getEdition() ? one : other));
        List<SchoolYearFigures> schools = latest.values().stream()
                .map(each -> new SchoolYearFigures(
                        names.get(each.getMemberId()),
                        each.getOnRoll(),
                        each.getConcerns(),
                        each.getPupils(),
                        figure(each)))
                .toList();
        return Optional.of(new Seen(
                shown,
                years,
                together(schools),
                latest.values().stream()
                        .filter(each -> each.getHalfTerms() < TrustShares.Year.HALF_TERMS)
                        .map(each -> names.get(each.getMemberId()))
                        .sorted()
                        .toList(),
                names.entrySet().stream()
                        .filter(each -> !latest.containsKey(each.getKey()))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .toList()));
    }

    /** Where some half-terms have no number, what the others have is no number of the year. */
    private static int figure(TrustFigure of) {
        boolean isWhole = of.getHalfTerms() == TrustShares.Year.HALF_TERMS
                && of.getConcerns() >= Thresholds.forGovernors().fewest()
                && of.getConcerns() % Thresholds.forGovernors().base() == 0;
        return isWhole ? of.getConcerns() : SchoolYearFigures.NO_FIGURE;
    }

    private static TrustYear together(List<SchoolYearFigures> schools) {
        try {
            return new Pooling(new PoolingRule(Thresholds.forGovernors(), PoolingRule.FOR_MEMBERS.schools()))
                    .publishBeside(schools, List.of(Pooling.ownFigures(schools)));
        } catch (IllegalStateException undone) {
            LOG.warning(() -> "What a trust may see could not be checked, and is not shown: " + undone.getMessage());
            return new TrustYear(List.of());
        }
    }

    /** Two schools of one name are told apart by a number, the one that is longer in this installation by none. */
    private static Map<Long, String> names(List<TrustFigure> all) {
        Map<Long, String> latest = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparing(TrustFigure::getId))
                .forEach(each -> latest.put(each.getMemberId(), each.getMemberName()));
        Set<String> taken = new HashSet<>();
        latest.replaceAll((id, name) -> Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name + " (" + number + ")")
                .filter(taken::add)
                .findFirst()
                .orElseThrow());
        return latest;
    }
}
