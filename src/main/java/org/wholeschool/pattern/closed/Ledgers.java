package org.wholeschool.pattern.closed;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.Ledger;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.ClosedHalfTerm;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.Release.Kind;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/**
 * Reads a school's ledger: everything that was ever published of its closed half-terms and school years, in the order
 * in which it was.
 */
@Service
public class Ledgers {

    private static final Logger LOG = Logger.getLogger(Ledgers.class.getName());

    /** What a correction is published once as ({@link ClosedPeriod#onceAs}). */
    private static final String CORRECTION = "\\d+-0-\\d+";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    /**
     * @return the ledger; empty where something that was published cannot be read, is not there any more though others
     *     were audited to follow it, or does not stand in its order
     */
    @Permit(
            code = "Ledgers.ledger",
            value = {Role.JOB, Role.SET_UP})
    public Optional<Ledger> ledger() {
        return ledger(inOrder());
    }

    /**
     * @return all of it, the latest period first, and of a period the latest edition first
     * @throws IllegalStateException where the ledger is not whole: what is left of it says too little
     */
    @Permit(
            code = "Ledgers.published",
            value = {Role.JOB, Role.SET_UP})
    public List<Published> published() {
        List<Row> all = inOrder();
        if (ledger(all).isEmpty()) {
            throw new IllegalStateException("The ledger of closed periods is not whole");
        }
        return latestFirst(all);
    }

    /**
     * @return the same without what cannot be read; where that is a correction, without its school year: what is left
     *     would be the numbers before it
     */
    @Permit(
            code = "Ledgers.readable",
            value = {Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.READING_SYSTEM})
    public List<Published> readable() {
        List<Row> all = inOrder();
        Set<String> lost = all.stream()
                .filter(each -> each.published().isEmpty())
                .map(Row::onceAs)
                .filter(onceAs -> onceAs.matches(CORRECTION))
                .map(onceAs -> onceAs.substring(0, onceAs.indexOf('-')))
                .collect(Collectors.toSet());
        return latestFirst(all).stream()
                .filter(each -> !lost.contains(String.valueOf(each.release().schoolYear())))
                .toList();
    }

    /** Something that was published. */
    private record Row(String onceAs, Optional<Published> published) {}

    private static Optional<Ledger> ledger(List<Row> all) {
        if (all.stream().anyMatch(each -> each.published().isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Ledger(all.stream()
                    .map(each -> each.published().orElseThrow().release())
                    .toList()));
        } catch (IllegalArgumentException outOfOrder) {
            LOG.warning(() -> "What was published of closed periods is not whole: " + outOfOrder.getMessage());
            return Optional.empty();
        }
    }

    private static List<Published> latestFirst(List<Row> all) {
        List<Published> latestFirst = new ArrayList<>(
                all.stream().flatMap(each -> each.published().stream()).toList());
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private List<Row> inOrder() {
        // By what each was audited to follow, and not by a clock, which may have been set back.
        List<Release> rows = em.createQuery("select r from Release r where r.kind in :kinds", Release.class)
                .setParameter("kinds", List.of(Kind.HALF_TERM, Kind.SCHOOL_YEAR))
                .getResultStream()
                .sorted(Comparator.comparing(Release::follows, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Release::madeAt)
                        .thenComparing(Release::id))
                .toList();
        ZoneId zone = schools.profile().zone();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(rows.get(i).period(), read(rows.get(i), i, zone)))
                .toList();
    }

    /** Whatever is wrong with a row, it is one that cannot be read: people are told, and no page ends in an error. */
    private Optional<Published> read(Release row, int follows, ZoneId zone) {
        try {
            return Optional.of(published(row, follows, zone));
        } catch (RuntimeException fault) {
            LOG.warning(() -> "Release " + row.id() + " cannot be read: "
                    + fault.getClass().getName());
            return Optional.empty();
        }
    }

    private Published published(Release row, int follows, ZoneId zone) {
        LocalDate madeOn = LocalDate.ofInstant(row.madeAt(), zone);
        ClosedPeriod period = row.content(Release.Layout.class).format() == ClosedPeriod.FORMAT
                ? row.content(ClosedPeriod.class)
                : ofFormatOne(row.content(ClosedHalfTerm.class), madeOn, follows);
        Objects.requireNonNull(period.release(), "release");
        return new Published(madeOn, row.visibleFrom() == null ? madeOn : row.visibleFrom(), period);
    }

    /**
     * Of layout 1 there is a table by category group; the others were not published, which is what a withheld table
     * says.
     */
    private ClosedPeriod ofFormatOne(ClosedHalfTerm old, LocalDate madeOn, int follows) {
        Schools.Profile profile = schools.profile();
        List<String> yearGroups = new ArrayList<>(IntStream.rangeClosed(profile.firstYear(), profile.lastYear())
                .mapToObj(String::valueOf)
                .toList());
        yearGroups.add(FamilyDraft.OTHER_YEAR);
        Hierarchy hierarchy = new Hierarchy(Map.of(), Map.of(), Map.of(), Map.of(), yearGroups, FamilyDraft.ROLES);
        PublishedTable table = old.byCategoryGroup();
        List<PublishedAnswer> answers = List.of(
                new PublishedAnswer(new Query(old.position(), FamilyTable.CATEGORIES), table),
                withheld(old.position(), FamilyTable.PLACES, hierarchy, table),
                withheld(old.position(), FamilyTable.BANDS, hierarchy, table));
        return new ClosedPeriod(
                ClosedPeriod.FORMAT,
                old.name(),
                old.startsOn(),
                old.endsOn(),
                new FamilyRelease(
                        FamilyRelease.FORMAT,
                        old.schoolYear(),
                        old.position(),
                        0,
                        follows,
                        old.endsOn(),
                        madeOn,
                        old.schoolDays(),
                        table.fewest(),
                        table.base(),
                        hierarchy,
                        Collections.nCopies(yearGroups.size(), 0),
                        answers),
                List.of(),
                null,
                List.of());
    }

    private static PublishedAnswer withheld(int period, FamilyTable which, Hierarchy hierarchy, PublishedTable like) {
        return new PublishedAnswer(
                new Query(period, which),
                new PublishedTable(hierarchy.cells(which), like.fewest(), like.base(), List.of()));
    }
}
