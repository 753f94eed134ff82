package org.wholeschool.testing.launch;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Prints which test classes of a process took longest, so that whoever adds tests sees what they cost. */
public class SlowestClasses implements LauncherSessionListener, TestExecutionListener {

    private static final int PRINTED = 30;
    private static final long WORTH_PRINTING_SECONDS = 5;

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Duration> took = new HashMap<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Duration time = Duration.ofNanos(System.nanoTime() - begun.remove(test.getUniqueId()));
        test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .filter(name -> !name.endsWith("Share"))
                .ifPresent(name -> took.merge(name, time, Duration::plus));
    }

    @Override
    public synchronized void launcherSessionClosed(LauncherSession session) {
        StringBuilder lines = new StringBuilder();
        took.entrySet().stream()
                .filter(each -> each.getValue().toSeconds() >= WORTH_PRINTING_SECONDS)
                .sorted(Comparator.comparing(Map.Entry<String, Duration>::getValue)
                        .reversed())
                .limit(PRINTED)
                .forEach(each -> lines.append(
                        String.format("%n%6d s  %s", each.getValue().toSeconds(), each.getKey())));
        if (!lines.isEmpty()) {
            System.out.println("The slowest classes of this process, of " + took.size() + ":" + lines);
        }
    }
}
