package org.wholeschool.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The last lines of a start at the console: where to go, and in a demonstration how to sign in. */
@Startup
@Singleton
@DependsOn({"Jobs", "FirstStart"})
public class Welcome {

    /** What everybody of the demonstration school signs in with. It is printed and documented; it protects nobody. */
    public static final String DEMONSTRATION_PASSWORD = "northfield-2026";

    @PostConstruct
    void greet() {
        StringBuilder lines = new StringBuilder("\nWholeschool is ready: " + Settings.address() + "\n");
        if (Settings.isDemonstration()) {
            lines.append("Demonstration school, nobody in it is real. The password is ").append(DEMONSTRATION_PASSWORD).append("\n");
            for (String name : new String[] {"teacher", "lead", "deputy", "head", "governor", "administrator", "dpo", "action.owner", "trust.lead"}) {
                lines.append("  ").append(name).append("@northfield.example\n");
            }
            lines.append("Ctrl+C ends it.\n");
        }
        // Beside the logger, whose level at the console is for warnings.
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).print(lines);
    }
}
