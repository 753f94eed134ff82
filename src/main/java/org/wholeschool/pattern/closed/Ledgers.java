package org.wholeschool.pattern.closed;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.Answer;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.Ledger;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.ClosedHalfTerm;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.Release.Kind;
import org.wholeschool.pattern.Releases;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** Reads a school's ledger: everything that was ever published of its closed half-terms and school years, in the order in which it was. */
@Service
public class Ledgers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    /** @return the ledger. */
    @Permit({Role.JOB, Role.SET_UP})
    public Ledger ledger() {
        return new Ledger(inOrder().stream().map(Published::release).toList());
    }

    /** @return all of it, the latest period first, and of a period the latest edition first */
    @Permit({Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.JOB, Role.SET_UP})
    public List<Published> published() {
        List<Published> latestFirst = new ArrayList<>(inOrder());
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    private List<Published> inOrder() {
        // By what each was audited to follow, and not by a clock, which may have been set back.
        List<Release> rows = em.createQuery("select r from Release r where r.kind in :kinds", Release.class).setParameter("kinds", List.of(Kind.HALF_TERM, Kind.SCHOOL_YEAR)).getResultStream()
                               .sorted(Comparator.comparing(Release::follows, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Release::madeAt).thenComparing(Release::id)).toList();
        return IntStream.range(0, rows.size()).mapToObj(i -> published(rows.get(i), i)).toList();
    }

    private Published published(Release row, int follows) {
        LocalDate madeOn = LocalDate.ofInstant(row.madeAt(), schools.profile().zone());
        ClosedPeriod period = row.content(Releases.Layout.class).format() == ClosedPeriod.FORMAT ? row.content(ClosedPeriod.class) : ofFormatOne(row.content(ClosedHalfTerm.class), madeOn, follows);
        return new Published(madeOn, row.visibleFrom() == null ? madeOn : row.visibleFrom(), period);
    }

    /** Of layout 1 there is a table by category group; the others were not published, which is what a withheld table says. */
    private ClosedPeriod ofFormatOne(ClosedHalfTerm old, LocalDate madeOn, int follows) {
        Schools.Profile profile = schools.profile();
        List<String> yearGroups = new ArrayList<>(IntStream.rangeClosed(profile.firstYear(), profile.lastYear()).mapToObj(String::valueOf).toList());
        yearGroups.add(FamilyDraft.OTHER_YEAR);
        Hierarchy hierarchy = new Hierarchy(Map.of(), Map.of(), Map.of(), yearGroups, FamilyDraft.ROLES);
        PublishedTable table = old.byCategoryGroup();
        List<Answer> answers = List.of(new Answer(new Query(old.position(), FamilyTable.CATEGORIES), table), withheld(old.position(), FamilyTable.PLACES, hierarchy, table), withheld(old.position(), FamilyTable.BANDS, hierarchy, table));
        return new ClosedPeriod(ClosedPeriod.FORMAT, old.name(), old.startsOn(), old.endsOn(), new org.wholeschool.disclosure.family.Release(org.wholeschool.disclosure.family.Release.FORMAT, old.schoolYear(), old.position(), 0, follows,
                old.endsOn(), madeOn, old.schoolDays(), table.fewest(), table.base(), hierarchy, Collections.nCopies(yearGroups.size(), 0), answers), List.of(), null);
    }

    private static Answer withheld(int period, FamilyTable which, Hierarchy hierarchy, PublishedTable like) {
        return new Answer(new Query(period, which), new PublishedTable(hierarchy.cells(which), like.fewest(), like.base(), List.of()));
    }
}
