package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.wholeschool.bench.LinkFile;

/**
 * The high school in Marseille of December 2013 (SocioPatterns; Mastrandrea et al. 2015): who met whom in five days,
 * who named whom as a friend, and the classes. Reference data, which is not in this repository.
 */
final class HighSchool {

    private static final Path DATA = Path.of("../shared/data/networks");

    /** A pupil's class and sex. */
    record Pupil(String form, String sex) {}

    /** Ties between pupils, and what each is called. */
    record Network(List<String> names, TieGraph graph) {

        Partition classes() throws IOException {
            Map<String, Pupil> pupils = pupils();
            Map<String, Integer> numbers = new HashMap<>();
            return Partition.of(names.stream()
                    .mapToInt(name -> numbers.computeIfAbsent(pupils.get(name).form, none -> numbers.size()))
                    .toArray());
        }
    }

    private HighSchool() {}

    /** Skips the test, and says so, where the data is not beside the project. */
    static void assumeThere(Class<?> test) {
        if (!Files.exists(DATA)) {
            System.out.println(
                    test.getSimpleName() + " skipped: the reference data is not beside the project (" + DATA + ")");
            abort("The reference data is not beside the project: " + DATA);
        }
    }

    static Network friendship() throws Exception {
        LinkFile file = LinkFile.read(DATA.resolve("HighSchool2013_friendship_network.csv"));
        return new Network(file.names(), file.graph());
    }

    /**
     * By how many intervals of 20 seconds two met. Number -1 is all days, 0 to 4 one of them; a day's pupils have the
     * numbers that they have for all days.
     */
    static Network contacts(int ofDay) throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        List<long[]> met = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve("HighSchool2013_proximity_net.csv.gz"))),
                StandardCharsets.UTF_8))) {
            long before = Long.MAX_VALUE;
            int day = -1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\\s+");
                long time = Long.parseLong(fields[0]);
                if (before == Long.MAX_VALUE || time - before > 6 * 3600) {
                    day++;
                }
                before = time;
                met.add(new long[] {
                    numbers.computeIfAbsent(fields[1], none -> numbers.size()),
                    numbers.computeIfAbsent(fields[2], none -> numbers.size()),
                    day
                });
            }
        }
        long[][] counted =
                met.stream().filter(each -> ofDay < 0 || each[2] == ofDay).toArray(long[][]::new);
        double[] ones = new double[counted.length];
        Arrays.fill(ones, 1);
        TieGraph graph = TieGraph.summed(
                numbers.size(),
                Arrays.stream(counted).mapToInt(each -> (int) each[0]).toArray(),
                Arrays.stream(counted).mapToInt(each -> (int) each[1]).toArray(),
                ones);
        String[] names = new String[numbers.size()];
        numbers.forEach((name, number) -> names[number] = name);
        return new Network(List.of(names), graph);
    }

    static Map<String, Pupil> pupils() throws IOException {
        Map<String, Pupil> pupils = new HashMap<>();
        for (String line : Files.readAllLines(DATA.resolve("HighSchool2013_metadata.txt"))) {
            String[] fields = line.strip().split("\\s+");
            pupils.put(fields[0], new Pupil(fields[1], fields[2]));
        }
        return pupils;
    }
}
