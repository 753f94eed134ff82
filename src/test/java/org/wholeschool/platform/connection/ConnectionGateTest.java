package org.wholeschool.platform.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
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

    private final Connections connections = new Connections(MOST, MOST, MOST, address -> false);
    private final ConnectionGate gate = new ConnectionGate(connections);
    private final AttributeHolder attributes = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createSafeAttributeHolder();
    private boolean open = true;

    /** As the server's: what is kept with it, from where it is, and whether it is open. */
    private FilterChainContext context() {
        return FilterChainContext.create((Connection<?>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Connection.class}, (proxy, method, given) -> switch (method.getName()) {
                    case "getAttributes" -> attributes;
                    case "getPeerAddress" -> new InetSocketAddress("192.0.2.1", 40_000);
                    case "isOpen" -> open;
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
        HttpRequestPacket request = HttpRequestPacket.builder().method("POST").uri("/").protocol("HTTP/1.1")
                .contentLength(Long.MAX_VALUE).build();
        context.setMessage(HttpContent.builder(request).build());
        assertSame(context.getInvokeAction(), gate.handleRead(context));
    }

    @Test
    void whoIsClosedIsNotCountedAmongThoseWhoAreAnswered() {
        OpenConnection closed = new OpenConnection("192.0.2.1", () -> { }, 0, 1);
        closed.end();
        assertFalse(closed.count());
        assertFalse(closed.takeCounted());
    }
}
