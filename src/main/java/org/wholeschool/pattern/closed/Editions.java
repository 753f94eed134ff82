package org.wholeschool.pattern.closed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.PublicationOutcome.Further;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.closed.ClosedPeriods.Corrected;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;

/** What pages show of all that was published: each half-term and school year once, as its latest edition has it. */
public final class Editions {

    private Editions() {}

    /**
     * @param published what was published, in any order
     * @return of each half-term and school year what the latest edition says of it, in the order of the first ones.
     *     Their own day of publication stays theirs; what a correction says is there from when on the correction is
     */
    public static List<Published> latest(List<Published> published) {
        return published.stream()
                .filter(each -> each.release().edition() == 0)
                .map(first -> correction(published, first.release())
                        .map(by -> corrected(first, by))
                        .orElse(first))
                .toList();
    }

    private static Optional<Published> correction(List<Published> published, FamilyRelease of) {
        return published.stream()
                .filter(each -> each.release().edition() > 0 && each.release().schoolYear() == of.schoolYear())
                .max((one, other) ->
                        Integer.compare(one.release().edition(), other.release().edition()));
    }

    private static Published corrected(Published first, Published by) {
        FamilyRelease was = first.release();
        List<PublishedAnswer> answers = by.release().answers().stream()
                .filter(answer -> answer.query().period() == was.period())
                .toList();
        FamilyRelease now = new FamilyRelease(
                was.format(),
                was.schoolYear(),
                was.period(),
                0,
                was.follows(),
                was.lastDay(),
                was.madeOn(),
                was.schoolDays(),
                was.fewest(),
                was.base(),
                was.hierarchy(),
                was.onRoll(),
                answers);
        List<Further> further = new ArrayList<>(Stream.concat(
                        first.period().further().stream(),
                        by.period().further().stream()
                                .filter(each -> each.query().period() == was.period()))
                .toList());
        ClosedPeriod period = new ClosedPeriod(
                first.period().format(),
                first.period().name(),
                first.period().startsOn(),
                first.period().endsOn(),
                now,
                further,
                first.period().measures(),
                first.period().kinds());
        return new Published(
                first.publishedOn(),
                by.visibleFrom(),
                period,
                new Corrected(by.publishedOn(), by.release().edition(), was));
    }
}
