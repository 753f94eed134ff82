package org.wholeschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** The command that verifies an export, as a process of its own. */
final class Verifier {

    private static final String SOURCE = "docker/VerifyChain.java";

    private final List<String> command;

    private Verifier(String... command) {
        this.command = List.of(command);
    }

    /** @return the one file as the document says it is run. */
    static Verifier fromSource() {
        return new Verifier(SOURCE);
    }

    /** @return the same, compiled once into that folder, where there is much to verify. */
    static Verifier compiledTo(Path folder) {
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), SOURCE));
        return new Verifier("-cp", folder.toString(), "VerifyChain");
    }

    Answer verify(Path export, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        all.addAll(command);
        all.add(export.toString());
        all.addAll(Arrays.asList(options));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    /**
     * What it answered.
     *
     * @param code its exit code
     * @param said what it said
     */
    record Answer(int code, String said) {}
}
