package org.wholeschool.testing.launch;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.jboss.shrinkwrap.api.Archive;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.Installation;
import org.wholeschool.testing.BuiltWar;

/**
 * The server that the tests of a process share. JUnit is given one class after the other, and for each of them
 * Arquillian would start a server: here the first one's stays until {@link #end}. Payara's own container looks for the
 * servlet that runs tests inside in what the server prints while it starts: it looks five times a second, and where it
 * looks while the lines are being printed, it takes what stands there so far and finds none. Here it is asked for
 * itself, where it is known to be.
 */
public final class SharedServer extends PayaraMicroDeployableContainer {

    /** The name of Arquillian's servlet, which is its path too. */
    private static final String RUNNER = "ArquillianServletRunnerEE9";

    /** A page that everybody may see. */
    private static final String DOOR = "/access/sign-in.xhtml";

    private static final int ANSWERS_WITHIN_SECONDS = 60;

    private static SharedServer started;
    private static ProtocolMetaData reached;
    private static DeploymentException refused;

    // Each later class is told the same.
    @SuppressWarnings("StaticAssignmentOfThrowable")
    @Override
    public ProtocolMetaData deploy(Archive<?> war) throws DeploymentException {
        synchronized (SharedServer.class) {
            if (refused != null) {
                throw refused;
            }
            if (started == null) {
                started = this;
                try {
                    reached = start(war);
                } catch (DeploymentException fault) {
                    refused = fault;
                    throw fault;
                }
            }
            return reached;
        }
    }

    /** Has Arquillian start it as it does for a class of its own; later it finds it there. */
    static synchronized void startUnlessThere() throws Exception {
        if (reached == null) {
            TestRunnerAdaptor arquillian = TestRunnerAdaptorBuilder.build();
            arquillian.beforeSuite();
            arquillian.beforeClass(BuiltWar.class, LifecycleMethodExecutor.NO_OP);
        }
    }

    /** After a class it goes on. */
    @Override
    public void undeploy(Archive<?> war) {}

    /** @return whether it was started. */
    static synchronized boolean isThere() {
        return reached != null;
    }

    /** Tells it to end, if it was started. */
    static void end() {
        if (started != null) {
            started.endNow();
        }
    }

    private void endNow() {
        try {
            super.undeploy((Archive<?>) null);
        } catch (DeploymentException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private ProtocolMetaData start(Archive<?> war) throws DeploymentException {
        URI server = URI.create(System.getProperty("wholeschool.test.url"));
        begin(war, server);
        if (code(server.resolve(DOOR)) >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
            // Once in many starts, on a busy machine, Payara does not find a class of its own at the first request, and
            // answers every later one with a fault: that server is of no use to anybody.
            super.undeploy(war);
            begin(war, server);
        }
        setClock("moment=" + Now.time(Installation.DEMONSTRATION_ZONE));
        return new ProtocolMetaData()
                .addContext(new HTTPContext(server.getHost(), server.getPort()).add(new Servlet(RUNNER, "/")));
    }

    /**
     * Sets its clock. While it started the tests' own went on: what a story types as "now" must not lie ahead of the
     * server's.
     *
     * @param query what {@code TestClockServlet} reads
     */
    static void setClock(String query) throws DeploymentException {
        try {
            HttpURLConnection clock =
                    connection(URI.create(System.getProperty("wholeschool.test.url") + "/testing/clock?" + query));
            clock.setRequestMethod("POST");
            clock.setDoOutput(true);
            // Payara answers a form without a length with 411.
            clock.setFixedLengthStreamingMode(0);
            if (clock.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new DeploymentException("its clock could not be set: " + clock.getResponseCode());
            }
        } catch (IOException failed) {
            throw new DeploymentException("its clock could not be set", failed);
        }
    }

    private void begin(Archive<?> war, URI server) throws DeploymentException {
        super.deploy(war);
        await(server.resolve("/" + RUNNER));
    }

    /** It has printed that it is there; an application that did not start is answered as not found for ever. */
    private static void await(URI servlet) throws DeploymentException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ANSWERS_WITHIN_SECONDS);
        while (!answers(servlet)) {
            if (System.nanoTime() > until) {
                throw new DeploymentException(
                        "The application did not start: " + System.getProperty("wholeschool.test.log") + " says why.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new DeploymentException("interrupted", ended);
            }
        }
    }

    private static boolean answers(URI servlet) {
        return code(servlet) != HttpURLConnection.HTTP_NOT_FOUND;
    }

    /** @return the answer's code; that of "not found" while nobody answers */
    private static int code(URI page) {
        try {
            return connection(page).getResponseCode();
        } catch (IOException notYet) {
            return HttpURLConnection.HTTP_NOT_FOUND;
        }
    }

    private static HttpURLConnection connection(URI page) throws IOException {
        return (HttpURLConnection) page.toURL().openConnection();
    }

    /** Puts it in the place of Payara's own. */
    public static final class Extension implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, SharedServer.class);
        }
    }
}
