package org.wholeschool.pattern.week;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.wholeschool.pattern.Json;
import org.wholeschool.pattern.hotspot.WeekScan;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;

/**
 * What a look counted and found, number by number. It is kept encrypted beside its release, so that the look can be made again years later, and no page reads it: it has small numbers.
 *
 * @param site      what was looked at; null where there were too few weeks
 * @param all       every concern, by cell and week
 * @param once      each pupil once
 * @param foundAll  what was found with every concern
 * @param foundOnce what was found with each pupil once
 */
public record WeekRecord(WeekScan.Site site, int[] all, int[] once, List<WeekScan.Found> foundAll, List<WeekScan.Found> foundOnce) {

    static final WeekRecord NOTHING = new WeekRecord(null, new int[0], new int[0], List.of(), List.of());

    /** Copies the lists. */
    public WeekRecord {
        foundAll = List.copyOf(foundAll);
        foundOnce = List.copyOf(foundOnce);
    }

    static WeekRecord of(WeekScan.Site site, CaseCounts all, CaseCounts once, WeekScan.Rule rule, Runnable afterEach) {
        WeekScan scan = new WeekScan(site, rule);
        return new WeekRecord(site, numbers(all), numbers(once), scan.look(all, afterEach), scan.look(once, afterEach));
    }

    /** @return whether the same counts, looked at again by the same rule, give the same to the last digit. */
    boolean repeats(WeekScan.Rule rule) {
        if (site == null) {
            return foundAll.isEmpty() && foundOnce.isEmpty();
        }
        WeekRecord again = of(site, counts(all), counts(once), rule, () -> { });
        return again.foundAll.equals(foundAll) && again.foundOnce.equals(foundOnce);
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
