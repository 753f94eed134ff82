package org.wholeschool.platform;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wholeschool.platform.persistence.Installation;

/**
 * The moment at which a run of the tests begins. Its clock goes on from there, in the tests' process and in the server
 * that they share; tests ask {@link Now}, as the product does. Only a run over several moments sets the clock back
 * before each test.
 */
public final class TestClock implements BeforeAllCallback, BeforeEachCallback {

    /**
     * A Tuesday in term, in the middle of a lesson and far from midnight, with half a term behind it: the verdict on a
     * commit is the same whenever it is tested.
     */
    public static final String DEFAULT = "2026-12-01T10:40";

    /** The property with another moment by the clocks of the test schools, or several with commas: 2028-02-29T12:00. */
    public static final String MOMENT = "wholeschool.test.now";

    private static volatile LocalDateTime standing;

    /**
     * @return the moment at which this run begins, the first if it has several, as a demonstration's setting says it
     */
    public static String moment() {
        return moments().get(0);
    }

    /** @return all moments of the run, of which there is one at least */
    public static List<String> moments() {
        return Stream.of(System.getProperty(MOMENT, DEFAULT).split(","))
                .filter(moment -> !moment.isBlank())
                .toList();
    }

    /** Lets the product's clock go on from the moment of this run. */
    public static void begin() {
        goOnFrom(LocalDateTime.parse(moment()));
    }

    /**
     * Lets the product's clock go on from a moment.
     *
     * @param moment by the clocks of the test schools
     */
    public static void goOnFrom(LocalDateTime moment) {
        Now.moveTo(moment, Installation.DEMONSTRATION_ZONE);
    }

    /**
     * Has each test that follows begin at the same moment.
     *
     * @param moment by the clocks of the test schools
     */
    public static void stand(LocalDateTime moment) {
        standing = moment;
        goOnFrom(moment);
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        setBack();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        setBack();
    }

    private static void setBack() {
        if (standing != null) {
            goOnFrom(standing);
        }
    }
}
