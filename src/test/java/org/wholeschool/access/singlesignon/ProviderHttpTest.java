package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider is asked, and nobody else, and not for ever. */
class ProviderHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger askedElsewhere = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private HttpServer elsewhere;
    private String origin;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            askedElsewhere.incrementAndGet();
            answer(exchange, 200, "inside");
        });
        server.createContext("/good", exchange -> answer(exchange, 200, "good"));
        server.createContext("/broken", exchange -> answer(exchange, 503, ""));
        server.createContext("/much", exchange -> answer(exchange, 200, "x".repeat(256 * 1024 + 1)));
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
            answer(exchange, 302, "");
        });
        server.createContext("/begins", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            awaitRelease();
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
        elsewhere.start();
        origin = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void end() {
        release.countDown();
        server.stop(0);
        elsewhere.stop(0);
        threads.shutdownNow();
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private ProviderHttp http(Duration patience) {
        return new ProviderHttp(Set.of(origin), patience);
    }

    private Trouble trouble(String path, Duration patience) {
        return assertThrows(
                        SignOnTrouble.class,
                        () -> http(patience).get(URI.create(origin + path)).good())
                .trouble();
    }

    @Test
    void anAnswerIsRead() {
        assertEquals("good", http(PATIENCE).get(URI.create(origin + "/good")).good());
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        assertEquals(Trouble.NONSENSE, trouble("/redirect", PATIENCE));
        assertEquals(0, askedElsewhere.get());
    }

    @Test
    void onlyThoseAreAskedWhomTheSettingNames() {
        URI other = URI.create("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
        assertEquals(
                Trouble.NONSENSE,
                assertThrows(SignOnTrouble.class, () -> http(PATIENCE).get(other))
                        .trouble());
        assertEquals(0, askedElsewhere.get());
        ProviderHttp usual =
                new ProviderHttp(Set.of("https://login.microsoftonline.com", "https://accounts.google.com"), PATIENCE);
        assertTrue(usual.isAllowed(URI.create("https://login.microsoftonline.com/tenant/v2.0")));
        assertTrue(usual.isAllowed(URI.create("https://oauth2.googleapis.com/token")));
        for (String no : new String[] {
            "http://login.microsoftonline.com/x",
            "https://login.microsoftonline.com.evil.example/x",
            "https://login.microsoftonline.com@evil.example/",
            "https://login.microsoftonline.com:8443/x",
            "https://169.254.169.254/latest",
            "file:///etc/passwd",
            "https://localhost/",
            "https://accounts.google.com/#x",
            "accounts.google.com"
        }) {
            assertFalse(usual.isAllowed(URI.create(no)), no);
        }
        assertFalse(new ProviderHttp(Set.of("https://login.microsoftonline.com"), PATIENCE)
                .isAllowed(URI.create("https://oauth2.googleapis.com/token")));
    }

    @Test
    void whatDoesNotEndIsLeft() {
        assertEquals(Trouble.DOWN, trouble("/begins", Duration.ofMillis(300)));
    }

    @Test
    void whatIsTooMuchIsNotTaken() {
        assertEquals(Trouble.NONSENSE, trouble("/much", PATIENCE));
    }

    @Test
    void whoIsBrokenOrGoneIsDown() {
        assertEquals(Trouble.DOWN, trouble("/broken", PATIENCE));
        server.stop(0);
        assertEquals(Trouble.DOWN, trouble("/good", PATIENCE));
        assertEquals(
                Trouble.NONSENSE,
                assertThrows(SignOnTrouble.class, () -> new ProviderHttp.Answer(404, "").good())
                        .trouble());
    }
}
