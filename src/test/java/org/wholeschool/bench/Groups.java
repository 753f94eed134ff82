package org.wholeschool.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.wholeschool.pattern.group.Agreement;
import org.wholeschool.pattern.group.Leiden;
import org.wholeschool.pattern.group.Partition;
import org.wholeschool.pattern.group.Quality;

/** The product's groups in links of one's own, so that they can be checked against leidenalg or igraph. */
final class Groups implements Command {

    @Override
    public String about() {
        return "reads links and prints the groups that the Leiden algorithm finds, the best of several runs";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .text(
                        "links",
                        "rows of source, target and perhaps weight, separated by commas, semicolons, tabs or "
                                + "blanks, with or without a heading; a pair that is given twice, either way "
                                + "round, adds up")
                .flag(
                        "directed",
                        "rows say who names whom; a tie and its answer add up to one tie without direction, and "
                                + "it is said how many were answered")
                .optional("truth", "rows of id and true group, to compare with")
                .word("quality", "what is maximised; values are in leidenalg's convention", "cpm", "modularity")
                .optional(
                        "resolution", "the higher, the smaller the groups; without it .1 for cpm and 1 for modularity")
                .number("seeds", 20, 1, 100_000, "runs, of which the best counts")
                .number("seed", 1, 0, 999_999_999, "the same seed gives the same groups");
    }

    @Override
    public boolean run(Options options) throws UnreadableInput {
        Quality quality = quality(options);
        long begin = System.nanoTime();
        LinkFile links = LinkFile.read(Path.of(options.text("links")));
        Map<String, String> truth =
                options.word("truth").equals("none") ? Map.of() : LinkFile.readTruth(Path.of(options.word("truth")));
        long read = System.nanoTime();
        Partition found = new Leiden(quality).best(links.graph(), options.number("seeds"), options.number("seed"));
        long done = System.nanoTime();

        say(
                "%d pupils, %d ties of %d rows, weight %s, density %.6f%n",
                links.graph().pupils(),
                links.graph().ties(),
                links.rows(),
                plain(links.graph().totalWeight()),
                links.graph().density());
        if (options.word("directed").equals("true")) {
            say("answered: %d%n", links.answered());
        }
        say(
                "quality: %.6f (%s, resolution %s, best of %d)%n",
                quality.of(links.graph(), found),
                options.word("quality"),
                plain(quality.resolution()),
                options.number("seeds"));
        say("groups: %d%n", found.count());
        int[][] members = found.members();
        for (int group = 0; group < members.length; group++) {
            say(
                    "  %d (%d): %s%n",
                    group + 1,
                    members[group].length,
                    String.join(
                            " ",
                            Arrays.stream(members[group])
                                    .mapToObj(links.names()::get)
                                    .toList()));
        }
        if (!truth.isEmpty()) {
            compare(links.names(), found, truth);
        }
        say(
                "seconds: %.3f (reading %.3f, groups %.3f)%n",
                (done - begin) / 1e9, (read - begin) / 1e9, (done - read) / 1e9);
        return true;
    }

    private static Quality quality(Options options) throws UnreadableInput {
        boolean cpm = options.word("quality").equals("cpm");
        String given = options.word("resolution");
        if (!given.matches("none|\\d{1,9}(\\.\\d{0,15})?|\\.\\d{1,15}")) {
            throw new UnreadableInput("--resolution: " + given + " is not a number of at least 0");
        }
        if (given.equals("none")) {
            return cpm ? Quality.cpm(.1) : Quality.modularity(1);
        }
        return cpm ? Quality.cpm(Double.parseDouble(given)) : Quality.modularity(Double.parseDouble(given));
    }

    /** Over those who are in both files. */
    private static void compare(List<String> names, Partition found, Map<String, String> truth) throws UnreadableInput {
        int[] known = IntStream.range(0, names.size())
                .filter(pupil -> truth.containsKey(names.get(pupil)))
                .toArray();
        if (known.length == 0) {
            throw new UnreadableInput("--truth: nobody who is linked is in it");
        }
        Map<String, Integer> groups = new HashMap<>();
        Partition classes = Partition.of(Arrays.stream(known)
                .map(pupil -> groups.computeIfAbsent(truth.get(names.get(pupil)), none -> groups.size()))
                .toArray());
        Agreement agreement = new Agreement(
                Partition.of(Arrays.stream(known).map(found::group).toArray()), classes);
        say("true groups: %d, of %d pupils%n", classes.count(), known.length);
        say("adjusted Rand: %.4f%nNMI: %.4f%n", agreement.adjustedRand(), agreement.normalisedMutualInformation());
    }

    private static String plain(double number) {
        return number == Math.rint(number) && number < 1e15
                ? String.format(Locale.ROOT, "%.0f", number)
                : Double.toString(number);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
