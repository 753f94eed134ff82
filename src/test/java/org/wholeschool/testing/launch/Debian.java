package org.wholeschool.testing.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Installs what the tests need beside Java, where whoever runs them may: on Debian, as root. */
public final class Debian {

    private Debian() {}

    /**
     * Installs a package, if that can be done here. Whether it is there afterwards is for the caller to see.
     *
     * @param name of the package
     */
    public static void install(String name) {
        if (isRoot() && Files.exists(Path.of("/etc/debian_version"))) {
            OneAtATime.run("install", () -> {
                run("apt-get", "update");
                run("apt-get", "install", "-y", "--no-install-recommends", name);
            });
        }
    }

    public static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(String... command) {
        try {
            ProcessBuilder process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            process.start().waitFor();
        } catch (IOException notThere) {
            // answered by what is found afterwards
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
