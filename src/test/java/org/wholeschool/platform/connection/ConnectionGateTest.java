package org.wholeschool.platform.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.junit.jupiter.api.Test;

/** What has closed takes no place any more, whenever the server tells of it. */
class ConnectionGateTest {

    private static final int MOST = 400;
    private static final int ROUNDS = 5000;

    private final Connections connections = new Connections(MOST, MOST, MOST, address -> false);
    private final ConnectionGate gate = new ConnectionGate(connections, new FormRoom(), new UploadRoom());
    private final AttributeHolder attributes = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createSafeAttributeHolder();
    private volatile boolean open = true;

    /** As the server's: what is kept with it, from where it is, and whether it is open. */
    private FilterChainContext context() {
        return context(attributes, () -> open);
    }

    private static FilterChainContext context(AttributeHolder attributes, BooleanSupplier open) {
        ClassLoader loader = ConnectionGateTest.class.getClassLoader();
        return FilterChainContext.create((Connection<?>) Proxy.newProxyInstance(
                loader, new Class<?>[] {Connection.class}, (proxy, method, given) -> switch (method.getName()) {
                    case "getAttributes" -> attributes;
                    case "getPeerAddress" -> new InetSocketAddress("192.0.2.1", 40_000);
                    case "isOpen" -> open.getAsBoolean();
                    case "isBlocking" -> false;
                    default -> null;
                }));
    }

    @Test
    void whatClosesWhileItIsAnsweredDoesNotComeBackWithTheEndOfItsAnswer() throws IOException {
        gate.handleAccept(context());
        assertEquals(1, connections.size());
        open = false;
        gate.handleClose(context());
        gate.handleEvent(context(), HttpServerFilter.RESPONSE_COMPLETE_EVENT);
        assertEquals(0, connections.size());
    }

    @Test
    void whatWasClosedBeforeItIsFirstSeenTakesNoPlace() throws IOException {
        open = false;
        gate.handleAccept(context());
        assertEquals(0, connections.size());
    }

    @Test
    void aLengthThatNoBodyHasIsNoFault() throws IOException {
        FilterChainContext context = context();
        HttpRequestPacket request = HttpRequestPacket.builder()
                .method("POST")
                .uri("/")
                .protocol("HTTP/1.1")
                .contentLength(Long.MAX_VALUE)
                .build();
        context.setMessage(HttpContent.builder(request).build());
        assertSame(context.getInvokeAction(), gate.handleRead(context));
    }

    @Test
    void aStrangersPlaceIsGivenBackOnceWheneverItsConnectionCloses() throws Exception {
        ExecutorService server = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                AttributeHolder own = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createSafeAttributeHolder();
                AtomicBoolean isOpen = new AtomicBoolean(true);
                gate.handleAccept(context(own, isOpen::get));
                CyclicBarrier both = new CyclicBarrier(2);
                Future<?> asks = server.submit(() -> {
                    FilterChainContext context = context(own, isOpen::get);
                    HttpRequestPacket request = HttpRequestPacket.builder()
                            .method("GET")
                            .uri("/")
                            .protocol("HTTP/1.1")
                            .build();
                    context.setMessage(HttpContent.builder(request).last(true).build());
                    both.await();
                    gate.handleRead(context);
                    return gate.handleEvent(context(own, isOpen::get), HttpServerFilter.RESPONSE_COMPLETE_EVENT);
                });
                Future<?> closes = server.submit(() -> {
                    both.await();
                    isOpen.set(false);
                    return gate.handleClose(context(own, isOpen::get));
                });
                asks.get();
                closes.get();
            }
        } finally {
            server.shutdownNow();
        }
        assertEquals(0, connections.size());
        assertTrue(IntStream.range(0, MOST).allMatch(each -> connections.letStrangerIn()));
        assertFalse(connections.letStrangerIn());
    }

    @Test
    void whoIsClosedIsNotCountedAmongThoseWhoAreAnswered() {
        OpenConnection closed = new OpenConnection("192.0.2.1", () -> {}, () -> false, 0, 1);
        closed.end();
        assertFalse(closed.count());
        assertFalse(closed.takeCounted());
    }
}
