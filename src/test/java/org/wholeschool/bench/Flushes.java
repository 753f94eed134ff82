package org.wholeschool.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts how often processes flush to the disk, by strace: what a kill cannot show, because the system writes what a
 * killed process left to it.
 */
final class Flushes implements AutoCloseable {

    private static final Pattern FLUSH = Pattern.compile("(?m)(fsync|fdatasync)\\(");

    private final Process tracer;
    private final Path trace;

    private Flushes(Process tracer, Path trace) {
        this.tracer = tracer;
        this.trace = trace;
    }

    /** @return whether it can be counted here. */
    static boolean canBeCounted() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-V")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Begins to count those of a process and of all that it started and starts. */
    static Flushes of(long process) throws IOException, InterruptedException {
        Path trace = Files.createTempFile("flushes-", ".txt");
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-q", "-e", "trace=fsync,fdatasync", "-o", trace.toString()));
        List<Long> all = new ArrayList<>(List.of(process));
        ProcessHandle.of(process)
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .forEach(all::add);
        all.forEach(each -> command.addAll(List.of("-p", Long.toString(each))));
        Flushes flushes = new Flushes(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                trace);
        for (int tries = 0; tries < 300 && !all.stream().allMatch(Flushes::isTraced); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!all.stream().allMatch(Flushes::isTraced)) {
            flushes.close();
            throw new IOException("the processes could not be traced");
        }
        return flushes;
    }

    private static boolean isTraced(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.anyMatch(line -> line.startsWith("TracerPid:") && !line.endsWith("\t0"));
        } catch (IOException ended) {
            return true;
        }
    }

    /**
     * Ends counting.
     *
     * @return how many there were.
     */
    long end() throws IOException, InterruptedException {
        tracer.destroy();
        tracer.waitFor();
        return FLUSH.matcher(Files.readString(trace)).results().count();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tracer.destroy();
        tracer.waitFor();
        Files.deleteIfExists(trace);
    }
}
