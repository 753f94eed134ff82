package org.wholeschool.pattern.week;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.wholeschool.pattern.Json;
import org.wholeschool.pattern.hotspot.WeekScan;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;

/**
 * What a look counted and found, number by number. It is kept encrypted beside its release, so that the look can be
 * made again years later, and no page reads it: it has small numbers.
 *
 * @param site what was looked at; null where there were too few weeks
 * @param all every concern, by cell and week
 * @param once each pupil once
 * @param foundAll what was found with every concern
 * @param foundOnce what was found with each pupil once
 * @param beside what looks beside say of that; null where nothing was found that is told, and in what was kept before
 *     there were such looks
 */
public record WeekRecord(
        WeekScan.Site site,
        int[] all,
        int[] once,
        List<WeekScan.Found> foundAll,
        List<WeekScan.Found> foundOnce,
        Beside beside) {

    static final WeekRecord NOTHING = new WeekRecord(null, new int[0], new int[0], List.of(), List.of(), null);

    /**
     * Looks beside, with each pupil once. They say more of what was found and find nothing of their own. In the
     * demonstration school they take about as long again as the look: 0.3 s beside 0.25 s (38 places, 16 bands, 979
     * concerns, two busy processors). They cost nothing in a week in which nothing is told.
     *
     * @param within with each part of the day compared with itself alone
     * @param inBands connected places in one part of the day
     * @param allDay connected places with all parts of the day
     */
    public record Beside(List<WeekScan.Found> within, List<WeekScan.Found> inBands, List<WeekScan.Found> allDay) {

        /** Copies the lists. */
        public Beside {
            within = List.copyOf(within);
            inBands = List.copyOf(inBands);
            allDay = List.copyOf(allDay);
        }

        private static Beside of(WeekScan scan, CaseCounts once, WeekParameters told, Runnable afterEach) {
            return new Beside(
                    upTo(told, scan.lookWithinBands(once, afterEach)),
                    upTo(told, scan.shapesInBands(once, told.together(), afterEach)),
                    upTo(told, scan.shapes(once, told.together(), afterEach)));
        }

        private static List<WeekScan.Found> upTo(WeekParameters told, List<WeekScan.Found> found) {
            return found.stream().filter(each -> each.p() <= told.watchP()).toList();
        }
    }

    /** Copies the lists. */
    public WeekRecord {
        foundAll = List.copyOf(foundAll);
        foundOnce = List.copyOf(foundOnce);
    }

    static WeekRecord of(WeekScan.Site site, CaseCounts all, CaseCounts once, WeekParameters told, Runnable afterEach) {
        WeekScan scan = new WeekScan(site, told.rule());
        List<WeekScan.Found> foundAll = scan.look(all, afterEach);
        List<WeekScan.Found> foundOnce = scan.look(once, afterEach);
        boolean tells = told.together() > 0 && foundOnce.stream().anyMatch(found -> found.p() <= told.watchP());
        return new WeekRecord(
                site,
                numbers(all),
                numbers(once),
                foundAll,
                foundOnce,
                tells ? Beside.of(scan, once, told, afterEach) : null);
    }

    /** @return whether the same counts, looked at again as they were, give the same to the last digit. */
    boolean repeats(WeekParameters told) {
        if (site == null) {
            return foundAll.isEmpty() && foundOnce.isEmpty();
        }
        WeekRecord again = of(site, counts(all), counts(once), told, () -> {});
        return again.foundAll.equals(foundAll)
                && again.foundOnce.equals(foundOnce)
                && Objects.equals(again.beside, beside);
    }

    private CaseCounts counts(int[] numbers) {
        return new CaseCounts(site.places() * site.bands(), site.weeks(), numbers);
    }

    private static int[] numbers(CaseCounts counts) {
        int[] numbers = new int[counts.places() * counts.intervals()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = counts.at(i / counts.intervals(), i % counts.intervals());
        }
        return numbers;
    }

    byte[] packed() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(Json.write(this).getBytes(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return packed.toByteArray();
    }

    static WeekRecord unpacked(byte[] packed) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Json.read(new String(zip.readAllBytes(), StandardCharsets.UTF_8), WeekRecord.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
