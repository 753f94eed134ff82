package org.wholeschool.pattern.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.Releases;
import org.wholeschool.pattern.SchoolYear;

/**
 * Two half-terms side by side, from the latest hotspots. Each number is the one that the page of hotspots shows; no
 * difference is worked out. Which ones stands in the address, as "2026-1".
 */
@Named
@RequestScoped
public class HalfTermsPage {

    @Inject
    private Releases releases;

    private String one;
    private String other;
    private List<Half> halves = List.of();
    private HotspotsView left;
    private HotspotsView right;

    /**
     * A half-term that can be compared.
     *
     * @param key how it is asked for
     * @param name "Autumn 1, 2026/27"
     */
    public record Half(String key, String name) {

        private String year() {
            return key.substring(0, key.indexOf('-'));
        }

        private String position() {
            return key.substring(key.indexOf('-') + 1);
        }
    }

    /**
     * A line of the comparison.
     *
     * @param name a group of places, or of parts of the day
     * @param one what the first half-term has
     * @param other what the second has
     */
    public record Beside(String name, HotspotsView.Cell one, HotspotsView.Cell other) {}

    /**
     * Reads them; a half-term that the release does not have is not found. Without a choice it is the latest, and the
     * same one a year before or, where there is none, the one before it.
     */
    public void open() {
        Optional<Releases.LatestHotspots> latest = releases.hotspots();
        if (latest.isEmpty()) {
            return;
        }
        halves = halves(latest.get().found());
        if (halves.isEmpty()) {
            return;
        }
        Half first = one == null ? halves.get(0) : half(one);
        one = first.key();
        other = other == null ? usual(first).key() : half(other).key();
        left = view(latest.get(), first);
        right = view(latest.get(), half(other));
    }

    private static List<Half> halves(Hotspots found) {
        record Begun(Half half, LocalDate on) {}
        List<Begun> all = new ArrayList<>();
        found.years()
                .forEach(year -> year.halfTerms()
                        .forEach(half -> all.add(new Begun(
                                new Half(
                                        year.from() + "-" + half.position(),
                                        half.name() + ", " + SchoolYear.name(year.from())),
                                half.startsOn()))));
        return all.stream()
                .sorted(Comparator.comparing(Begun::on).reversed())
                .map(Begun::half)
                .toList();
    }

    private Half half(String key) {
        return halves.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("half-term"));
    }

    private Half usual(Half first) {
        String yearBefore = Integer.parseInt(first.year()) - 1 + "-" + first.position();
        return halves.stream()
                .filter(each -> each.key().equals(yearBefore))
                .findFirst()
                .orElse(halves.get(Math.min(halves.size() - 1, halves.indexOf(first) + 1)));
    }

    private static HotspotsView view(Releases.LatestHotspots latest, Half half) {
        return new HotspotsView(latest, HotspotsView.Asked.half(half.year(), half.position()), GridMarks.NONE);
    }

    /** @return by group of places. */
    public List<Beside> getPlaces() {
        return beside(left.halfByPlace(), right.halfByPlace());
    }

    /** @return by part of the day. */
    public List<Beside> getBands() {
        return beside(left.halfByBand(), right.halfByBand());
    }

    private static List<Beside> beside(List<HotspotsView.Row> one, List<HotspotsView.Row> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> new Beside(
                        one.get(i).name(), one.get(i).cell(), other.get(i).cell()))
                .toList();
    }

    /** @return which half-term, from when to when. */
    public String getLeft() {
        return left.half();
    }

    public String getRight() {
        return right.half();
    }

    /** @return whether there is anything to compare. */
    public boolean isThere() {
        return left != null;
    }

    /** @return those to choose from, the latest first. */
    public List<Half> getHalves() {
        return halves;
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one == null || one.isBlank() ? null : one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other == null || other.isBlank() ? null : other;
    }
}
