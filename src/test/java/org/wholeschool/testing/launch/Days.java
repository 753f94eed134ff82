package org.wholeschool.testing.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.wholeschool.platform.TestClock;

/**
 * Runs tests at one moment after another, by the product's clock: tests of services that know a day on one server, unit
 * tests in this process. No usual run includes it: .ci/days names the moments.
 */
class Days {

    /** The rooms whose rules depend on the day, and classes of other rooms in which something expires or is late. */
    private static final List<String> SERVICES = List.of(
            "pattern",
            "intervention",
            "school",
            "survey",
            "link",
            "governance",
            "peermap",
            "training",
            "oversight",
            "notice",
            "roster",
            "concern/log/ConcernDraftsIT",
            "concern/attachment",
            "concern/incidentlog",
            "concern/inbox",
            "concern/followup",
            "concern/triage",
            "concern/adult",
            "access/people/InvitationIT",
            "access/people/LeavingIT");

    /** Arithmetic, which asks no clock, and neither do its tests: ClockOfTestsTest shows it. */
    private static final List<String> NO_CLOCK = List.of(
            "pattern/hotspot/",
            "pattern/group/",
            "pattern/types/",
            "pattern/trend/",
            "disclosure/",
            "intervention/evaluation/");

    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final Path TABLE = Path.of("target", "days.txt");
    private static final Path FAILURES = Path.of("target", "days-failures.txt");
    /** What a usual run has set up stays: one server, one database, one server for mail. */
    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .build());

    private final List<String> moments = TestClock.moments();
    private final boolean unitTests = DatabaseOfRun.name().isEmpty();

    @TestFactory
    Stream<DynamicTest> eachAtEachMoment() throws IOException {
        List<String> classes = classes();
        assertTrue(!classes.isEmpty() && !moments.isEmpty(), "name moments in " + TestClock.MOMENT);
        return moments.stream()
                .flatMap(moment ->
                        classes.stream().map(name -> dynamicTest(moment + " " + name, () -> run(moment, name))));
    }

    private void run(String moment, String name) throws Exception {
        stand(moment);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(name))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        launcher.execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        append(
                TABLE,
                moment + " " + name + " tests " + summary.getTestsStartedCount() + " failed "
                        + summary.getTotalFailureCount() + " skipped " + summary.getTestsSkippedCount());
        String failures = summary.getFailures().stream().map(Days::said).collect(Collectors.joining("\n"));
        if (!failures.isEmpty()) {
            append(FAILURES, moment + " " + name + " " + failures);
        }
        assertTrue(summary.getTestsFoundCount() > 0, "no test was found");
        assertEquals("", failures);
    }

    private static void stand(String moment) throws DeploymentException {
        TestClock.stand(LocalDateTime.parse(moment));
        if (SharedServer.isThere()) {
            SharedServer.setClock("stands=yes&moment=" + moment);
        }
    }

    /** It can be read while the run goes on, which takes long. */
    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String said(TestExecutionSummary.Failure failure) {
        return failure.getTestIdentifier().getLegacyReportingName() + ": " + failure.getException() + "\n"
                + Arrays.stream(failure.getException().getStackTrace())
                        .map(StackTraceElement::toString)
                        .filter(line -> line.contains("org.wholeschool."))
                        .limit(8)
                        .collect(Collectors.joining("\n"));
    }

    /**
     * The demonstration is made with the server and needs one for each moment: {@code .ci/days school} runs its
     * classes.
     */
    private List<String> classes() throws IOException {
        List<String> only = Stream.of(
                        System.getProperty("wholeschool.test.classes", "").split(","))
                .filter(name -> !name.isBlank())
                .toList();
        Path root = CLASSES.resolve("org/wholeschool");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> isWanted(root.relativize(file).toString()))
                    .map(file -> CLASSES.relativize(file)
                            .toString()
                            .replaceFirst("\\.class$", "")
                            .replace('/', '.'))
                    .filter(name -> only.isEmpty() || only.contains(name.substring(name.lastIndexOf('.') + 1)))
                    .sorted()
                    .toList();
        }
    }

    private boolean isWanted(String file) {
        return unitTests
                ? file.matches("[^$]*Test\\.class") && NO_CLOCK.stream().noneMatch(file::startsWith)
                : file.matches("[^$]*(?<!Story)IT\\.class")
                        && !file.endsWith("/PlantedGroupsIT.class")
                        && SERVICES.stream().anyMatch(file::startsWith);
    }
}
