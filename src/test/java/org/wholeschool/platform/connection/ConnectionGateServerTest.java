package org.wholeschool.platform.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the gate in the server's own listener, against clients that do not take an answer or send large forms. */
class ConnectionGateServerTest {

    private static final int MOST = 400;
    private static final int OF_AN_ADDRESS = 40;
    private static final int THREADS = 2 * OF_AN_ADDRESS;
    private static final int LARGE = 1024 * 1024;
    private static final int PIECE = 100;
    private static final int ANSWER = 32 * LARGE;
    private static final int BUFFER = 4096;
    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final int NO_ANSWER_MILLISECONDS = 60_000;
    private static final long SCHOOL = 5;

    private final Connections connections = new Connections(MOST, OF_AN_ADDRESS, OF_AN_ADDRESS, address -> false);
    private final FormRoom room = new FormRoom();
    private final UploadRoom uploads = new UploadRoom();
    private final List<String> sessions = new ArrayList<>();
    private final CompletableFuture<NIOConnection> writing = new CompletableFuture<>();
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch workedOut = new CountDownLatch(1);
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener = new NetworkListener("gate", "127.0.0.1", 0);
    private final List<Socket> sockets = new ArrayList<>();

    /** Two pages: one is long, and one takes until the test lets it end. Any other says how much was sent to it. */
    private final class Pages extends HttpHandler {
        @Override
        public void service(Request request, Response response) throws Exception {
            if (request.getRequestURI().equals("/long")) {
                writing.complete((NIOConnection) request.getRequest().getConnection());
                response.getOutputStream().write(new byte[ANSWER]);
            } else if (request.getRequestURI().equals("/worked-out")) {
                begun.release();
                workedOut.await();
            } else {
                int sent = request.getInputStream().readAllBytes().length;
                response.getWriter().write(sent + " " + request.getHeader("Wholeschool-Gathered"));
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Pages(), "/");
        listener.getTransport()
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .setCorePoolSize(THREADS)
                        .setMaxPoolSize(THREADS));
        server.start();
        FilterChain chain = listener.getFilterChain();
        int place = IntStream.range(0, chain.size())
                .filter(i -> chain.get(i) instanceof HttpServerFilter)
                .findFirst()
                .orElseThrow();
        chain.add(place, new ConnectionGate(connections, room, uploads));
        inside("of-one", 1, SCHOOL);
        inside("of-another", 2, SCHOOL);
    }

    private String inside(String session, long account, long school) {
        InsideSessions.begin(
                session,
                new InsidePerson(account, school, (path, type) -> path.equals("/file")),
                Duration.ofMinutes(30));
        sessions.add(session);
        return session;
    }

    @AfterEach
    void end() throws IOException {
        workedOut.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
        server.shutdownNow();
        sessions.forEach(InsideSessions::end);
    }

    private Socket connect() {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(BUFFER);
            socket.setSoTimeout(NO_ANSWER_MILLISECONDS);
            sockets.add(socket);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getPort()));
            return socket;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Socket get(String path, String session) throws IOException {
        Socket socket = connect();
        send(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-session=" + session + "\r\n\r\n");
        return socket;
    }

    /** Sends a form without its last byte. */
    private Socket begin(int length, String session) throws IOException {
        return begin(length, length - 1, "", session);
    }

    private Socket begin(int length, int sent, String headers, String session) throws IOException {
        return post("/form", "application/x-www-form-urlencoded", length, sent, headers, session);
    }

    private Socket post(String path, String type, long length, int sent, String headers, String session)
            throws IOException {
        Socket socket = connect();
        send(
                socket,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-session=" + session
                        + "\r\nContent-Type: " + type + "\r\n" + headers
                        + "Content-Length: " + length + "\r\n\r\n" + "a".repeat(sent));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    private void awaitHeld(long bytes) {
        while (room.held() != bytes) {
            Thread.onSpinWait();
        }
    }

    private static void assertTaken(Socket socket) throws IOException {
        send(socket, "a");
        assertEquals("HTTP/1.1 200 OK", status(socket));
    }

    private static void assertBusy(Socket socket) throws IOException {
        assertEquals("HTTP/1.1 503 Service Unavailable", status(socket));
    }

    @Test
    void whoDoesNotTakeTheAnswerIsCutOff() throws Exception {
        get("/long", "none");
        NIOConnection connection = writing.get();
        while (connection.getAsyncWriteQueue().spaceInBytes() == 0) {
            Thread.onSpinWait();
        }
        connections.closeLate(System.nanoTime());
        assertEquals(1, connections.size());
        connections.closeLate(System.nanoTime() + HOUR);
        assertEquals(0, connections.size());
    }

    @Test
    void whoWaitsForAnAnswerThatIsWorkedOutIsNot() throws Exception {
        Socket patient = get("/worked-out", "none");
        begun.acquire();
        connections.closeLate(System.nanoTime() + HOUR);
        workedOut.countDown();
        assertEquals("HTTP/1.1 200 OK", status(patient));
    }

    @Test
    void formsThatFillTheRoomOfStrangersLeaveRoomForSmallOnesAndForThoseWhoAreIn() throws IOException {
        long most = FormRoom.OF_STRANGERS / LARGE;
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            held.add(begin(LARGE, "none"));
        }
        awaitHeld(most * (LARGE - 1));
        assertBusy(begin(LARGE, PIECE, "", "none"));
        awaitHeld(most * (LARGE - 1));
        // Asked for, so that it is gathered: a form that comes with its head in one packet never is.
        Socket small = begin((int) FormRoom.SMALL, 0, "Expect: 100-continue\r\n", "none");
        assertEquals("HTTP/1.1 100 Continue", status(small));
        send(small, "a".repeat((int) FormRoom.SMALL - 1));
        assertTaken(small);
        assertTaken(begin(LARGE, "of-one"));
        awaitHeld(most * (LARGE - 1));
        held.remove(0).close();
        awaitHeld((most - 1) * (LARGE - 1));
        for (Socket socket : held) {
            assertTaken(socket);
        }
        awaitHeld(0);
        assertTaken(begin(LARGE, "none"));
    }

    @Test
    void nobodyWhoIsInHoldsMoreThanAShare() throws IOException {
        long most = FormRoom.OF_A_PERSON / LARGE;
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            held.add(begin(LARGE, "of-one"));
        }
        awaitHeld(most * (LARGE - 1));
        assertBusy(begin(LARGE, PIECE, "", "of-one"));
        assertTaken(begin(LARGE, "of-another"));
        for (Socket socket : held) {
            assertTaken(socket);
        }
        awaitHeld(0);
        assertTaken(begin(LARGE, "of-one"));
    }

    @Test
    void theSessionOfWhoIsInIsSeenAlsoWhereStrangersAreRefused() throws Exception {
        for (int i = 0; i < OF_AN_ADDRESS; i++) {
            get("/worked-out", "none");
        }
        begun.acquire(OF_AN_ADDRESS);
        assertBusy(get("/", "none"));
        assertEquals("HTTP/1.1 200 OK", status(get("/", "of-one")));
    }

    /** Sends the head of a file, and so much of it. */
    private Socket file(long length, int sent, String headers, String session) throws IOException {
        return post(
                "/file", "multipart/form-data; boundary=b", length, sent, "Connection: close\r\n" + headers, session);
    }

    /** @return what the page says of a file: how much of it came, and whether it is marked as whole */
    private static String said(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        return answer.substring(answer.lastIndexOf('\n', answer.length() - 1) + 1)
                .strip();
    }

    private void awaitFiles(long bytes) {
        long until =
                System.nanoTime() + Duration.ofMillis(NO_ANSWER_MILLISECONDS).toNanos();
        while (uploads.held() != bytes) {
            assertTrue(System.nanoTime() < until, "held: " + uploads.held());
            Thread.onSpinWait();
        }
    }

    @Test
    void filesThatComeSlowlyHoldNoThread() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            slow.add(file(UploadRoom.LONGEST, 1, "", inside("slow-" + i, 100 + i, SCHOOL)));
        }
        // The server gives up on who sends nothing for half a minute: these send a byte now and then.
        ScheduledExecutorService senders = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> sending = senders.scheduleWithFixedDelay(
                    () -> slow.forEach(ConnectionGateServerTest::sendAByte), 1, 1, TimeUnit.SECONDS);
            for (int i = 0; i < THREADS; i++) {
                assertEquals("HTTP/1.1 200 OK", status(get("/", "of-one")));
            }
            assertFalse(sending.isDone(), "they send for as long");
        } finally {
            senders.shutdownNow();
        }
    }

    private static void sendAByte(Socket socket) {
        try {
            send(socket, "a");
        } catch (IOException closed) {
            // The server does not wait for it any longer.
        }
    }

    @Test
    void aFileComesWholeAndGivesItsRoomBack() throws IOException {
        Socket socket = file(LARGE, LARGE - 1, "", "of-one");
        awaitFiles(LARGE - 1);
        send(socket, "a");
        assertEquals(LARGE + " whole", said(socket));
        awaitFiles(0);
        assertEquals("3 whole", said(file(3, 3, "", "of-one")), "one in a single packet too");
        awaitFiles(0);
    }

    @Test
    void whoSendsTwoFilesIsToldToSendAThirdLater() throws IOException {
        Socket first = file(LARGE, PIECE, "", "of-one");
        Socket second = file(LARGE, PIECE, "", "of-one");
        awaitFiles(2 * PIECE);
        assertEquals("0 null", said(file(LARGE, LARGE, "Wholeschool-Gathered: whole\r\n", "of-one")));
        assertEquals("3 whole", said(file(3, 3, "", "of-another")));
        first.close();
        awaitFiles(PIECE);
        assertEquals("3 whole", said(file(3, 3, "", "of-one")));
        second.close();
        awaitFiles(0);
    }

    @Test
    void filesOfOneSchoolLeaveRoomForAnothers() throws IOException {
        long most = UploadRoom.OF_A_SCHOOL / UploadRoom.LONGEST;
        for (int i = 0; i < most; i++) {
            file(UploadRoom.LONGEST, (int) UploadRoom.LONGEST - 1, "", inside("full-" + i, 100 + i, SCHOOL));
        }
        awaitFiles(most * (UploadRoom.LONGEST - 1));
        assertEquals("0 null", said(file(LARGE, LARGE, "", "of-one")));
        assertEquals(LARGE + " whole", said(file(LARGE, LARGE, "", inside("elsewhere", 3, SCHOOL + 1))));
    }

    @Test
    void whatNobodyMaySendThereIsLeftToTheProduct() throws IOException {
        Socket stranger = file(3, 3, "", "none");
        assertEquals("3 null", said(stranger));
        assertEquals(0, uploads.held());
    }
}
