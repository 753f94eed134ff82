package org.wholeschool.testing.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Two processes share out a run's tests: what they both would do to the same files, one does after the other. */
final class OneAtATime {

    private static final Path LOCKS = Path.of("target", "locks");

    /** Which of the processes is this? 1 for the first, for as long as it lives. */
    static final int PROCESS = number();

    /** Stays open, and with it the lock, until the process ends. */
    private static FileLock held;

    private OneAtATime() {}

    private static int number() {
        try {
            int number = 0;
            do {
                number++;
                held = FileChannel.open(
                                Files.createDirectories(LOCKS).resolve("process-" + number),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE)
                        .tryLock();
            } while (held == null);
            return number;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Does something as soon as no other process of this run does it.
     *
     * @param what names it
     * @param deed what is done
     */
    static void run(String what, Runnable deed) {
        try (FileChannel file = FileChannel.open(
                        Files.createDirectories(LOCKS).resolve(what),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock held = file.lock()) {
            deed.run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
