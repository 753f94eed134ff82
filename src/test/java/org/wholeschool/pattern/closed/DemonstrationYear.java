package org.wholeschool.pattern.closed;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.family.ClosedFamily;
import org.wholeschool.disclosure.family.Draft;
import org.wholeschool.disclosure.family.Fact;
import org.wholeschool.disclosure.family.Ledger;
import org.wholeschool.disclosure.family.PublicationOutcome;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.DemonstrationFacts;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.school.Phase;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.DayPlan;

/** The demonstration school's first school year with all that is published of it, and with what there is to protect. */
public final class DemonstrationYear {

    private static final Schools.Profile PROFILE = new Schools.Profile(
            1, "Northfield School", "", ZoneId.of("Europe/London"), Phase.SECONDARY, 7, 13, "", "", false);
    private static final int SCHOOL_DAYS = 35;

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final List<Fact> facts;
    private final ConcernFacts.Whole kept;
    private Ledger ledger = Ledger.EMPTY;

    /**
     * Publishes its half-terms and the year, one after the other.
     *
     * @param every of so many concerns one is kept: the whole school has no cell with fewer than ten, a third of it has
     *     some
     */
    public DemonstrationYear(int every) {
        List<SchoolYear.Period> periods = school.years.get(0).periods();
        ConcernFacts.Whole all = school.whole(
                periods.get(0).startsOn(), periods.get(Query.HALF_TERMS - 1).endsOn());
        kept = new ConcernFacts.Whole(
                IntStream.range(0, all.facts().size())
                        .filter(i -> i % every == 0)
                        .mapToObj(all.facts()::get)
                        .toList(),
                all.onRollByCohort());
        List<FamilyDraft.Half> halves = periods.stream()
                .map(period -> new FamilyDraft.Half(period.position(), period.startsOn(), period.endsOn()))
                .toList();
        List<Fact> inAll = new ArrayList<>();
        for (SchoolYear.Period period : periods) {
            Draft draft = draft(period, period.position(), period, List.of(halves.get(period.position() - 1)));
            inAll.addAll(draft.facts());
            publish(draft);
        }
        facts = List.copyOf(inAll);
        publish(draft(periods.get(0), Query.YEAR, periods.get(Query.HALF_TERMS - 1), halves));
    }

    private Draft draft(SchoolYear.Period from, int period, SchoolYear.Period to, List<FamilyDraft.Half> halves) {
        List<ConcernFacts.WholeFact> received = kept.facts().stream()
                .filter(each -> !each.fact().receivedOn().isBefore(from.startsOn())
                        && !each.fact().receivedOn().isAfter(to.endsOn()))
                .toList();
        return new FamilyDraft(
                        PROFILE,
                        school.categories,
                        school.site,
                        new DayPlan(school.bands, List.of()),
                        from.schoolYear(),
                        ledger)
                .of(
                        period,
                        to.endsOn(),
                        DemonstrationFacts.TODAY,
                        SCHOOL_DAYS,
                        new ConcernFacts.Whole(received, kept.onRollByCohort()),
                        halves);
    }

    private void publish(Draft draft) {
        ledger = ledger.append(((PublicationOutcome.Published)
                        ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, draft, () -> false))
                .release());
    }

    /** @return what was published. */
    public Ledger ledger() {
        return ledger;
    }

    /** @return its concerns. */
    public List<Fact> facts() {
        return facts;
    }
}
