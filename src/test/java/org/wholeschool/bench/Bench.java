package org.wholeschool.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The commands that measure the built product: {@code mvn -q -Pbench test-compile war:war exec:java -Dexec.args="load
 * --minutes 1"}. Each starts what it needs on this machine, listens on the loopback alone, and ends what it started.
 * Those that do the product's arithmetic on a file of one's own need no WAR: {@code mvn -q -Pbench test-compile
 * exec:java -Dexec.args="trend --counts F.csv --method c1"}.
 */
public final class Bench {

    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("attack", new Attack()),
            Map.entry("types-attack", new TypesAttack()),
            Map.entry("cellkey", new CellKey()),
            Map.entry("disclosure-speed", new DisclosureSpeed()),
            Map.entry("evaluation", new CalibrationTable()),
            Map.entry("funnel", new FunnelOfSchools()),
            Map.entry("groups", new Groups()),
            Map.entry("groups-speed", new GroupsSpeed()),
            Map.entry("kernels", new Kernels()),
            Map.entry("kill", new Kill()),
            Map.entry("lists", new ListSpeed()),
            Map.entry("load", new Load()),
            Map.entry("look-ups", new LookUps()),
            Map.entry("map-speed", new MapSpeed()),
            Map.entry("no-cookies", new NoCookies()),
            Map.entry("plans", new Plans()),
            Map.entry("scan", new Scan()),
            Map.entry("scan-power", new ScanPower()),
            Map.entry("scan-speed", new ScanSpeed()),
            Map.entry("governors", new GovernorsPage()),
            Map.entry("summary", new Summary()),
            Map.entry("slow-bodies", new SlowBodies()),
            Map.entry("soon-after", new SoonAfterCommand()),
            Map.entry("soon-after-level", new SoonAfterLevel()),
            Map.entry("suppress", new Suppress()),
            Map.entry("ties", new TiesCommand()),
            Map.entry("ties-level", new TiesLevel()),
            Map.entry("ties-speed", new TiesSpeed()),
            Map.entry("trend", new Trend()),
            Map.entry("weekly-pass", new WeeklyPass())));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Command command = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (command == null) {
            COMMANDS.forEach((name, each) -> System.out.printf("%s: %s%n%s", name, each.about(), each.options()));
            return;
        }
        for (String built : List.of("target/wholeschool.war", "target/payara/payara-micro.jar")) {
            if (command.needsTheProduct() && !Files.exists(Path.of(built))) {
                throw new IllegalStateException(built + " is not there; build it with: mvn process-classes war:war");
            }
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            if (!command.run(command.options().read(Arrays.asList(arguments).subList(1, arguments.length)))) {
                throw new IllegalStateException(arguments[0] + ": something did not hold, see above");
            }
        } catch (UnreadableInput unreadable) {
            System.err.println(unreadable.getMessage());
            System.exit(UnreadableInput.EXIT);
        }
    }
}
