package org.wholeschool.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.pattern.group.GradedLink;
import org.wholeschool.pattern.group.GroupProfiles;
import org.wholeschool.pattern.group.GroupPublication;
import org.wholeschool.pattern.group.Stability;
import org.wholeschool.pattern.group.StabilityRule;
import org.wholeschool.pattern.group.StableGroup;
import org.wholeschool.pattern.group.Standing;
import org.wholeschool.pattern.group.SureGroups;
import org.wholeschool.pattern.group.TieChanges;
import org.wholeschool.pattern.group.TieGraph;
import org.wholeschool.pattern.together.TogetherPass;
import org.wholeschool.pattern.types.GroupProfile;
import org.wholeschool.pattern.types.TypeRule;

/**
 * How long all takes that a week works out of links, part by part: groups as a look works them out, with last week's
 * beside them, the types of a year, and what log and links say together. Reading the database is not in it.
 */
final class WeeklyPass implements Command {

    private static final long SEED = 20_000;

    @Override
    public String about() {
        return "times all that a week works out of links, part by part: groups, types, ties of ten findings and what "
                + "comes soon after, for 2,500 pupils and 12,000 links, and for 2, 4 and 8 times as many";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("times", 3, 1, 100, "passes of each, of which the quickest counts")
                .number("warm", 3, 1, 100, "passes of the first size before that, which do not count")
                .number("largest", 8, 1, 16, "how many times as large the largest school is");
    }

    @Override
    public boolean run(Options options) {
        System.out.printf("%d processors; seconds%n", Runtime.getRuntime().availableProcessors());
        BusyWeek first = new BusyWeek(1);
        for (int i = 0; i < options.number("warm"); i++) {
            new Pass(first, SEED + i);
        }
        System.out.println("size,pupils,links,concerns,groups,"
                + String.join(",", new Pass(first, SEED).seconds.keySet()) + ",all by the clock,all of the processors");
        for (int by = 1; by <= options.number("largest"); by *= 2) {
            BusyWeek week = new BusyWeek(by);
            Pass quickest = null;
            for (int i = 0; i < options.number("times"); i++) {
                Pass pass = new Pass(week, SEED + i);
                quickest = quickest == null || pass.clock < quickest.clock ? pass : quickest;
            }
            quickest.print(by, week);
        }
        return true;
    }

    /** One pass. */
    private static final class Pass {

        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private final int groups;
        private final double clock;
        private final double processors;
        private long since;

        Pass(BusyWeek week, long seed) {
            StabilityRule rule = StabilityRule.START;
            // What last week left is not a part of this week.
            List<GradedLink> ties = week.facts.thatTie(week.links);
            List<Standing> earlier = new GroupPublication(week.facts)
                    .publish(some(week, ties, rule), rule, List.of(), 0, seed, true)
                    .kept();
            List<Set<Integer>> told = earlier.stream()
                    .filter(Standing::told)
                    .map(each -> Set.copyOf(each.core()))
                    .toList();
            Map<Integer, GradedLink> before = week.numbered(ties.subList(0, ties.size() - ties.size() / 50));

            long begin = System.nanoTime();
            long used = processorTime();
            since = begin;
            List<GradedLink> now = week.facts.thatTie(week.links);
            TieChanges.between(before, week.numbered(now), false, told).answer();
            TieGraph graph = TieGraph.of(week.facts.lots(), now);
            lap("which links tie");
            List<StableGroup> stable = new Stability(rule).groups(graph, seed);
            lap("groups in 200 worlds");
            GroupPublication.Published published =
                    new GroupPublication(week.facts).publish(stable, rule, earlier, earlier.size(), seed, true);
            groups = SureGroups.of(published).size();
            lap("what is told");
            types(week, published, seed);
            lap("types");
            TogetherPass together = new TogetherPass(week.reading, week.halfTerms);
            if (together.ask(week.findings, week.last, seed) != week.findings.size()) {
                throw new IllegalStateException("Not every finding was asked about");
            }
            lap("ties of ten findings");
            together.soonAfter(seed);
            lap("soon after: all and five kinds");
            clock = (System.nanoTime() - begin) / 1e9;
            processors = (processorTime() - used) / 1e9;
        }

        /** @return groups as they may have been last week: those of a smaller number of worlds */
        private static List<StableGroup> some(BusyWeek week, List<GradedLink> ties, StabilityRule rule) {
            StabilityRule quick =
                    new StabilityRule(rule.resolution(), 20, 1, rule.core(), rule.fringe(), rule.leastMean());
            return new Stability(quick).groups(TieGraph.of(week.facts.lots(), ties), SEED);
        }

        private static void types(BusyWeek week, GroupPublication.Published published, long seed) {
            GroupProfiles profiles = new GroupProfiles(week.facts);
            List<GroupProfile> each = published.kept().stream()
                    .filter(Standing::told)
                    .sorted(Comparator.comparingLong(Standing::id))
                    .map(profiles::of)
                    .toList();
            TypeRule rule = new TypeRule(what -> Math.floorMod((what + seed).hashCode(), 1_000) / 1_000.);
            rule.release(each, rule.partition(each));
        }

        private void lap(String part) {
            long now = System.nanoTime();
            seconds.put(part, (now - since) / 1e9);
            since = now;
        }

        private void print(int by, BusyWeek week) {
            System.out.printf(
                    Locale.ROOT,
                    "%d,%d,%d,%d,%d,%s,%.2f,%.2f%n",
                    by,
                    week.pupils(),
                    week.links.size(),
                    week.reading.concerns().size(),
                    groups,
                    seconds.values().stream()
                            .map(each -> String.format(Locale.ROOT, "%.3f", each))
                            .collect(Collectors.joining(",")),
                    clock,
                    processors);
        }
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
