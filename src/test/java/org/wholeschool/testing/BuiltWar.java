package org.wholeschool.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment that all tests of a run share: the WAR as it was built, and with it the classes of the tests that
 * run inside.
 */
@ArquillianSuiteDeployment
public class BuiltWar {

    private static final Path CLASSES = Path.of("target", "test-classes");

    /** These run outside: stories in a browser, unit tests, and what starts the server. */
    private static final Predicate<String> RUNS_OUTSIDE = name -> name.contains("StoryIT")
            || name.contains("/StartRefusalIT")
            || name.contains("/KilledNodeIT")
            || name.contains("/RaisedThresholdsIT")
            || name.matches(".*Test(\\$.*)?\\.class")
            || name.startsWith("org/wholeschool/testing/launch/")
            || name.startsWith("org/wholeschool/testing/browser/")
            || name.startsWith("org/wholeschool/architecture/")
            || name.startsWith("org/wholeschool/bench/");

    @Deployment
    public static WebArchive war() throws IOException {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "wholeschool.war")
                .importFrom(new File("target/wholeschool.war"))
                .as(WebArchive.class);
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.map(file -> CLASSES.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.endsWith(".class"))
                    .filter(RUNS_OUTSIDE.negate())
                    .forEach(name -> war.addAsWebResource(CLASSES.resolve(name).toFile(), "WEB-INF/classes/" + name));
        }
        return war;
    }
}
