package org.wholeschool.platform;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wholeschool.platform.persistence.Installation;

/**
 * Sets the product's clock before each test to the moment that a run names. Tests ask {@link Now}, as the product does;
 * without a named moment it is the server's clock.
 */
public final class TestClock implements BeforeAllCallback, BeforeEachCallback {

    /** The property with one moment by the clocks of the test schools, or several with commas: 2028-02-29T12:00. */
    public static final String MOMENT = "wholeschool.test.now";

    /** @return the first moment that the run names, as the setting of a demonstration says it. */
    public static Optional<String> moment() {
        return moments().stream().findFirst();
    }

    /** @return all moments that the run names. */
    public static List<String> moments() {
        return Stream.of(System.getProperty(MOMENT, "").split(","))
                .filter(moment -> !moment.isBlank())
                .toList();
    }

    /**
     * Names the moment for the tests that follow.
     *
     * @param moment by the clocks of the test schools
     */
    public static void stand(String moment) {
        System.setProperty(MOMENT, moment);
        set();
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        set();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        set();
    }

    private static void set() {
        moment().ifPresent(moment -> Now.moveTo(LocalDateTime.parse(moment), Installation.DEMONSTRATION_ZONE));
    }
}
