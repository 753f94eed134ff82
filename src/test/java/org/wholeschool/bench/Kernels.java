package org.wholeschool.bench;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Times the arithmetic's inner loops with the Java Microbenchmark Harness, each in processes of its own. */
final class Kernels implements Command {

    private static final String CLASS_PATH = "java.class.path";
    private static final String ALL = "none";

    @Override
    public String about() {
        return "times the inner loops of the arithmetic, each by itself";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .optional("only", "a part of the names of those to time; all without it")
                .number("forks", 3, 1, 10, "processes for each");
    }

    @Override
    public boolean run(Options options) throws RunnerException, URISyntaxException {
        String before = System.getProperty(CLASS_PATH);
        System.setProperty(CLASS_PATH, classPath(before));
        try {
            return !new Runner(new OptionsBuilder()
                            .include(ALL.equals(options.text("only")) ? ".*" : options.text("only"))
                            .forks(options.number("forks"))
                            .shouldFailOnError(true)
                            .build())
                    .run()
                    .isEmpty();
        } finally {
            System.setProperty(CLASS_PATH, before);
        }
    }

    /**
     * The harness hands its processes the class path that this one was started with; within Maven that is Maven's own.
     */
    private static String classPath(String started) throws URISyntaxException {
        if (!(Kernels.class.getClassLoader() instanceof URLClassLoader loader)) {
            return started;
        }
        List<String> paths = new ArrayList<>();
        for (URL each : loader.getURLs()) {
            paths.add(Path.of(each.toURI()).toString());
        }
        return String.join(System.getProperty("path.separator"), paths);
    }
}
