package org.wholeschool.pattern.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.HeatGrid;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;

/**
 * What stands out in one school year: the places and times with clearly more concerns than expected, those far above
 * first, and among these the ones that leave most concerns unexplained; and apart from them what one or a few pupils
 * explain.
 */
public final class StandOuts {

    /** So many are told in full; the others are named. */
    private static final int TOLD = 3;

    /** "New" needs a year before with so many concerns in its grid; with fewer nothing could have stood out there. */
    private static final int ENOUGH_BEFORE = 100;

    private static final Set<Level> HOT = Set.of(Level.ABOVE, Level.FAR_ABOVE);

    private final List<StandOut> all;
    private final List<StandOut> cases;

    StandOuts(Hotspots found, Hotspots.Year year, Hotspots.Year before, Texts texts, CellWords words) {
        all = year.places().cells().stream()
                .filter(at -> HOT.contains(at.cell().level()))
                .sorted(Comparator.comparing((HeatGrid.At at) -> at.cell().level(), Comparator.reverseOrder())
                        .thenComparingInt(at -> at.cell().expected() - at.cell().concerns()))
                .map(at -> told(found, at, before, texts, words))
                .toList();
        List<HeatGrid.At> ofOne = year.places().cells().stream()
                .filter(at -> at.cell().level() == Level.ONE_PUPIL || at.cell().display() == LeadDisplay.FEW_PUPILS)
                .toList();
        cases = Stream.concat(
                        ofOne.stream().map(at -> told(found, at, null, texts, words)),
                        year.stories().stream()
                                .filter(row -> ofOne.stream().noneMatch(at -> at.row() == row))
                                .map(row -> story(found.places().get(row), texts)))
                .toList();
    }

    /**
     * A place and time that stands out.
     *
     * @param where "Canteen corridor and lockers, lunch"
     * @param what how many, and how many you would expect
     * @param who how many children are in them, in whatever part; nothing where there is no number
     * @param level how far above in words
     * @param history "new this school year", "last school year too", or nothing where it cannot be said
     * @param isNew whether it is new
     * @param placeId the place, for its list of concerns
     * @param place its name when the run was made
     * @param bandId the part of the day, for its list of concerns; 0 for the whole day
     * @param band its name when the run was made; "" for the whole day
     */
    public record StandOut(
            String where,
            String what,
            String who,
            String level,
            String history,
            boolean isNew,
            long placeId,
            String place,
            long bandId,
            String band) {}

    /** @return what stands out in the latest school year of a release */
    @RoomOnly
    public static StandOuts latest(Hotspots found) {
        Hotspots.Year year = found.years().get(0);
        Hotspots.Year before = found.years().stream()
                .filter(each -> each.from() == year.from() - 1)
                .findFirst()
                .orElse(null);
        Texts texts = Texts.of("pattern");
        return new StandOuts(found, year, before, texts, new CellWords(texts, found.threshold()));
    }

    /** @return all places and times that stand out, the strongest first */
    @RoomOnly
    public List<StandOut> all() {
        return all;
    }

    /** @return those that are told in full. */
    public List<StandOut> told() {
        return all.subList(0, Math.min(TOLD, all.size()));
    }

    /** @return the others. */
    public List<StandOut> others() {
        return all.subList(Math.min(TOLD, all.size()), all.size());
    }

    /** @return where one or a few pupils are the reason: casework, no pattern. */
    public List<StandOut> cases() {
        return cases;
    }

    private static StandOut story(Hotspots.CountedPlace place, Texts texts) {
        return new StandOut(
                texts.get("stand-out.where", place.name(), texts.get("cases.whole-day")),
                "",
                "",
                "",
                "",
                false,
                place.id(),
                place.name(),
                0,
                "");
    }

    private static StandOut told(Hotspots found, HeatGrid.At at, Hotspots.Year before, Texts texts, CellWords words) {
        Hotspots.CountedPlace place = found.places().get(at.row());
        Hotspots.CountedBand band = found.bands().get(at.column());
        LeadCell cell = at.cell();
        String where = texts.get("stand-out.where", place.name(), band.name().toLowerCase(Locale.UK));
        String what = cell.display() == LeadDisplay.SHOWN
                ? texts.get("stand-out.what", cell.concerns(), cell.expected(), words.times(cell))
                : words.says(cell);
        String who = cell.display() == LeadDisplay.SHOWN ? texts.get("stand-out.who", cell.persons()) : "";
        LeadCell then = before == null || before.about() < ENOUGH_BEFORE
                ? LeadCell.HELD
                : before.places().cell(at.row(), at.column());
        // Of a number that is not shown nobody is told whether it was above.
        boolean comparable = then.display() != LeadDisplay.HELD;
        boolean hotBefore = HOT.contains(then.level());
        String history = !comparable ? "" : texts.get(hotBefore ? "stand-out.before" : "stand-out.new");
        return new StandOut(
                where,
                what,
                who,
                texts.get("stand-out.level." + cell.level()),
                history,
                comparable && !hotBefore,
                place.id(),
                place.name(),
                band.id(),
                band.name());
    }
}
