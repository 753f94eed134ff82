package org.wholeschool.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;
import org.wholeschool.pattern.hotspot.scan.Intervals;
import org.wholeschool.pattern.hotspot.scan.NullModel;
import org.wholeschool.pattern.hotspot.scan.PoissonRates;
import org.wholeschool.pattern.hotspot.scan.Population;
import org.wholeschool.pattern.hotspot.scan.SpaceTimePermutation;

/**
 * SaTScan's text files: words apart by blanks, one thing a line. Coordinates are {@code place latitude longitude} or
 * {@code place x y}, cases {@code place number date covariates...}, populations {@code place date number
 * covariates...}. A date is year/month/day or year-month-day, or a year alone, which stands for its first of July; a
 * year of two digits is one of 1950 to 2049.
 */
public final class SatScanFiles {

    private static final long MOST_CASES = 100_000_000;

    private final List<String> places = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private double[] first;
    private double[] second;
    private Intervals intervals;
    private final Map<List<String>, int[]> cases = new LinkedHashMap<>();
    private double[][] atRisk;

    private interface LineReader {
        void read(int number, List<String> words) throws UnreadableInput;
    }

    private static void lines(Path file, LineReader reader) throws UnreadableInput {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableInput(
                    file + (Files.exists(file) ? ": cannot be read (" + e.getMessage() + ")" : ": no such file"));
        }
        int number = 0;
        for (String line : (Iterable<String>) text.replace("\uFEFF", "").lines()::iterator) {
            number++;
            if (line.indexOf('\uFFFD') >= 0) {
                throw new UnreadableInput(file.toString(), number, "is not text in UTF-8");
            }
            List<String> words = new ArrayList<>(5);
            for (StringTokenizer tokens = new StringTokenizer(line); tokens.hasMoreTokens(); ) {
                words.add(tokens.nextToken());
            }
            if (!words.isEmpty()) {
                reader.read(number, words);
            }
        }
    }

    /**
     * Reads the places first: everything else is about them.
     *
     * @param onEarth whether coordinates are latitude and longitude
     */
    public SatScanFiles readPlaces(Path file, boolean onEarth) throws UnreadableInput {
        List<double[]> coordinates = new ArrayList<>();
        lines(file, (number, words) -> {
            if (words.size() != 3) {
                throw new UnreadableInput(
                        file.toString(),
                        number,
                        "a place and two coordinates are expected, not " + words.size() + " words");
            }
            double[] both = {decimal(file, number, words.get(1)), decimal(file, number, words.get(2))};
            if (onEarth && (Math.abs(both[0]) > 90 || Math.abs(both[1]) > 180)) {
                throw new UnreadableInput(
                        file.toString(),
                        number,
                        words.get(1) + " " + words.get(2) + " is no latitude and longitude in degrees");
            }
            if (index.putIfAbsent(words.get(0), places.size()) != null) {
                throw new UnreadableInput(file.toString(), number, "the place " + words.get(0) + " is there twice");
            }
            places.add(words.get(0));
            coordinates.add(both);
        });
        if (places.isEmpty()) {
            throw new UnreadableInput(file + ": has no place");
        }
        first = coordinates.stream().mapToDouble(each -> each[0]).toArray();
        second = coordinates.stream().mapToDouble(each -> each[1]).toArray();
        return this;
    }

    /** Reads the cases, each into its interval. A year alone will do where intervals are whole years. */
    public SatScanFiles readCases(Path file, Intervals intervals) throws UnreadableInput {
        this.intervals = intervals;
        Map<String, Integer> known = new HashMap<>();
        long[] all = {0};
        lines(file, (number, words) -> {
            if (words.size() < 3) {
                throw new UnreadableInput(
                        file.toString(),
                        number,
                        "a place, a number of cases and a date are expected, not " + words.size() + " words");
            }
            int place = place(file, number, words.get(0));
            int count = whole(words.get(1));
            all[0] += count;
            if (count < 0 || all[0] > MOST_CASES) {
                throw new UnreadableInput(file.toString(), number, words.get(1) + " is not a number of cases");
            }
            Integer interval = known.get(words.get(2));
            if (interval == null) {
                LocalDate day = date(file, number, words.get(2), intervals.unit() == ChronoUnit.YEARS);
                if (!intervals.contains(day)) {
                    throw new UnreadableInput(
                            file.toString(),
                            number,
                            words.get(2) + " is not from " + intervals.from() + " to " + intervals.to());
                }
                interval = intervals.index(day);
                known.put(words.get(2), interval);
            }
            List<String> kind = covariates(file, number, words);
            cases.computeIfAbsent(kind, k -> new int[places.size() * intervals.count()])[
                    place * intervals.count() + interval] += count;
        });
        if (cases.isEmpty()) {
            throw new UnreadableInput(file + ": has no case");
        }
        return this;
    }

    /** Reads how many people of each kind there were at each place on some days. */
    public SatScanFiles readPopulation(Path file) throws UnreadableInput {
        List<List<String>> kinds = new ArrayList<>(cases.keySet());
        Map<Integer, Map<List<String>, Map<LocalDate, Double>>> counts = new TreeMap<>();
        lines(file, (number, words) -> {
            if (words.size() < 3) {
                throw new UnreadableInput(
                        file.toString(),
                        number,
                        "a place, a date and a number of people are expected, not " + words.size() + " words");
            }
            int place = place(file, number, words.get(0));
            LocalDate day = date(file, number, words.get(1), true);
            double people = decimal(file, number, words.get(2));
            if (people < 0) {
                throw new UnreadableInput(file.toString(), number, words.get(2) + " is not a number of people");
            }
            if (counts.computeIfAbsent(place, p -> new HashMap<>())
                            .computeIfAbsent(covariates(file, number, words), k -> new HashMap<>())
                            .putIfAbsent(day, people)
                    != null) {
                throw new UnreadableInput(file.toString(), number, "that place, date and covariates are there twice");
            }
        });
        atRisk = new double[kinds.size()][places.size() * intervals.count()];
        for (int place = 0; place < places.size(); place++) {
            Map<List<String>, Map<LocalDate, Double>> here = counts.getOrDefault(place, Map.of());
            for (int kind = 0; kind < kinds.size(); kind++) {
                if (here.containsKey(kinds.get(kind))) {
                    fill(new Population(here.get(kinds.get(kind))), atRisk[kind], place);
                }
            }
        }
        refuseCasesOfNobody(file, kinds);
        return this;
    }

    private void fill(Population people, double[] days, int place) {
        for (int t = 0; t < intervals.count(); t++) {
            days[place * intervals.count() + t] = people.personDays(intervals.first(t), intervals.last(t));
        }
    }

    private void refuseCasesOfNobody(Path file, List<List<String>> kinds) throws UnreadableInput {
        for (int kind = 0; kind < kinds.size(); kind++) {
            int[] counts = cases.get(kinds.get(kind));
            for (int cell = 0; cell < counts.length; cell++) {
                if (counts[cell] > 0 && atRisk[kind][cell] == 0) {
                    throw new UnreadableInput(file + ": nobody at " + places.get(cell / intervals.count()) + " in "
                            + intervals.first(cell % intervals.count()) + " to "
                            + intervals.last(cell % intervals.count())
                            + (kinds.get(kind).isEmpty() ? "" : " with " + String.join(" ", kinds.get(kind)))
                            + ", where there are cases");
                }
            }
        }
    }

    private int place(Path file, int number, String word) throws UnreadableInput {
        Integer place = index.get(word);
        if (place == null) {
            throw new UnreadableInput(file.toString(), number, "the place " + word + " has no coordinates");
        }
        return place;
    }

    private List<String> covariates(Path file, int number, List<String> words) throws UnreadableInput {
        List<String> kind = words.size() == 3 ? List.of() : List.copyOf(words.subList(3, words.size()));
        if (!cases.isEmpty()) {
            int expected = cases.keySet().iterator().next().size();
            if (kind.size() != expected) {
                throw new UnreadableInput(
                        file.toString(),
                        number,
                        expected + " covariates are expected, as with the first case, not " + kind.size());
            }
        }
        return kind;
    }

    /**
     * @return the number; -1 if it is not one of up to eight digits. By hand, because large files have one in every
     *     line.
     */
    private static int whole(String word) {
        boolean digits = word.length() <= 8 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : -1;
    }

    private static double decimal(Path file, int number, String word) throws UnreadableInput {
        if (!word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?")) {
            throw new UnreadableInput(file.toString(), number, word + " is not a number");
        }
        return Double.parseDouble(word);
    }

    private static LocalDate date(Path file, int number, String word, boolean yearWillDo) throws UnreadableInput {
        String[] parts = word.split("[/-]", -1);
        if (Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,4}"))
                && (parts.length == 3 || yearWillDo && parts.length == 1)) {
            int year = Integer.parseInt(parts[0]);
            year += parts[0].length() > 2 ? 0 : year < 50 ? 2000 : 1900;
            try {
                return parts.length == 1
                        ? LocalDate.of(year, 7, 1)
                        : LocalDate.of(year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            } catch (DateTimeException e) {
                throw new UnreadableInput(file.toString(), number, word + " is not a day of the calendar");
            }
        }
        throw new UnreadableInput(
                file.toString(),
                number,
                word + " is not a date (year/month/day" + (yearWillDo ? ", or a year" : "") + ")");
    }

    /** @return the names of the places, in the order of the file. */
    public List<String> places() {
        return places;
    }

    /** @return the first coordinate of each place: latitude, or x. */
    public double[] first() {
        return first;
    }

    /** @return the second coordinate of each place: longitude, or y. */
    public double[] second() {
        return second;
    }

    /** @return the permutation, within the strata of the covariates if the cases have any. */
    public NullModel permutation() {
        return new SpaceTimePermutation(
                cases.values().stream().map(this::counts).toList());
    }

    /** @return the rates, standardised by the covariates; after the populations were read. */
    public NullModel poisson() {
        int[] all = new int[places.size() * intervals.count()];
        cases.values().forEach(each -> Arrays.setAll(all, i -> all[i] + each[i]));
        return new PoissonRates(
                counts(all),
                cases.values().stream()
                        .mapToInt(each -> Arrays.stream(each).sum())
                        .toArray(),
                atRisk);
    }

    private CaseCounts counts(int[] each) {
        return new CaseCounts(places.size(), intervals.count(), each);
    }
}
