package org.wholeschool.platform.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.nio.NIOConnection;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.connection.OpenConnection.Phase;

/**
 * Gives a request a thread only when its form has come whole and in time. Pages read a form while a thread waits: 320
 * connections that sent a byte now and then held all threads. It is a filter in the chain of the server's listener,
 * right before the one that gives a request to a page.
 *
 * <p>A file of somebody who may send it there is gathered too, where {@link UploadRoom} has a place for it. If there is
 * none, it is dropped as it comes, and the product says so. All other files the product refuses by their head.
 */
final class ConnectionGate extends BaseFilter {

    /** Longer than the server lets a connection rest between two requests, so only a head that began is cut off. */
    private static final Duration FOR_A_HEAD = Duration.ofSeconds(40);

    /** As in access.permit.BodyLimit: a form with everything that can be typed into it. */
    private static final long LONGEST_FORM = 1024L * 1024;

    /** The server logs a fault for such an address, and answers 200. */
    private static final Pattern HALF_A_CHARACTER = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private static final Attribute<OpenConnection> OPEN =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("wholeschool.open-connection");

    private final Connections connections;
    private final FormRoom room;
    private final UploadRoom uploads;
    private final GateRefusal bad;
    private final GateRefusal busy;

    ConnectionGate(Connections connections, FormRoom room, UploadRoom uploads) {
        this.connections = connections;
        this.room = room;
        this.uploads = uploads;
        // Read here, because the server's threads do not find them before they work for a page.
        Texts texts = Texts.of("platform");
        bad = new GateRefusal(HttpStatus.BAD_REQUEST_400, texts.get("gate.bad"));
        busy = new GateRefusal(HttpStatus.SERVICE_UNAVAILABLE_503, texts.get("gate.busy"));
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) throws IOException {
        of(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        forget(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        if (event.type() == HttpServerFilter.RESPONSE_COMPLETE_EVENT.type()) {
            // None where nobody waited for the end of the answer: that connection is closed.
            OpenConnection open = OPEN.get(context.getConnection());
            if (open != null) {
                end(open);
                long now = System.nanoTime();
                open.awaitHead(now, now + FOR_A_HEAD.toNanos());
            }
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        OpenConnection open = OPEN.get(context.getConnection());
        if (open != null && context.getMessage() instanceof HttpContent content) {
            open.write(System.nanoTime(), content.getContent().remaining());
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        OpenConnection open = of(context.getConnection());
        if (open.isEnded()) {
            // What is still on its way of a request that was refused is not looked at.
            return context.getStopAction();
        }
        if (open.isAt(Phase.ANSWER)) {
            open.receive(System.nanoTime(), content.getContent().remaining());
            if (content.isLast()) {
                open.bodyHasCome();
            }
            return context.getInvokeAction();
        }
        if (open.isAt(Phase.BODY)) {
            return gather(context, open, request, content);
        }
        if (isMalformed(request)) {
            return refuse(context, open, request, bad);
        }
        open.setPerson(InsideSessions.find(request.getHeader(Header.Cookie)));
        if (!open.isInside() && !connections.hasPlace(open)) {
            return refuse(context, open, request, busy);
        }
        GatheredFile.unmark(request);
        long until = System.nanoTime() + OpenConnection.FOR_A_PIECE.toNanos();
        if (isFile(open.person(), request)) {
            open.hold(uploads.begin(open.person()));
        } else if (content.isLast()) {
            return enter(context, open, request, null);
        } else if (!isForm(request)) {
            return enter(context, open, request, until);
        }
        open.goOn(Phase.BODY, until);
        if (request.requiresAcknowledgement()) {
            acknowledge(context, open, request.getResponse());
        }
        return gather(context, open, request, content);
    }

    /** A request names its host once. Its session comes from the cookie alone, never from the address. */
    private static boolean isMalformed(HttpRequestPacket request) {
        String asked = request.getRequestURI();
        return count(request, Header.Host) > 1
                || asked.indexOf(';') >= 0
                || HALF_A_CHARACTER.matcher(asked).find();
    }

    /** Says that the body may come, to a client that waits to hear it. */
    private static void acknowledge(FilterChainContext context, OpenConnection open, HttpResponsePacket response) {
        response.setAcknowledgement(true);
        HttpStatus.CONINTUE_100.setValues(response);
        open.write(System.nanoTime(), 0);
        context.write(response);
        HttpStatus.OK_200.setValues(response);
    }

    /** Recognises a file of somebody who may send it there. */
    private static boolean isFile(InsidePerson person, HttpRequestPacket request) {
        return person != null
                && request.getContentLength() > 0
                && request.getContentLength() <= UploadRoom.LONGEST
                && person.takesFile().test(request.getRequestURI(), type(request));
    }

    /** Recognises a form, which says its length. What is longer, and others' files, the product refuses unread. */
    private static boolean isForm(HttpRequestPacket request) {
        return request.getContentLength() > 0
                && request.getContentLength() <= LONGEST_FORM
                && !type(request).startsWith("multipart/");
    }

    private static String type(HttpRequestPacket request) {
        return request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    }

    private NextAction gather(
            FilterChainContext context, OpenConnection open, HttpRequestPacket request, HttpContent content)
            throws IOException {
        Buffer piece = content.getContent();
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        open.receive(System.nanoTime(), bytes.length);
        boolean isFile = isFile(open.person(), request);
        if (isFile ? !open.keepOfFile(bytes) : !keepOfForm(open, request, bytes)) {
            if (open.isEnded()) {
                return context.getStopAction();
            }
            if (!isFile) {
                return refuse(context, open, request, busy);
            }
        }
        if (!content.isLast()) {
            content.recycle();
            return context.getStopAction();
        }
        if (isFile && open.holds()) {
            GatheredFile.mark(request);
        }
        context.setMessage(HttpContent.builder(request)
                .content(open.takeBody(context.getMemoryManager()))
                .last(true)
                .build());
        return enter(context, open, request, null);
    }

    /** @return whether the piece was kept, and there was room for it */
    private boolean keepOfForm(OpenConnection open, HttpRequestPacket request, byte[] bytes) {
        boolean isSmall = request.getContentLength() <= FormRoom.SMALL;
        return open.keep(bytes, !isSmall) && (isSmall || room.take(open.account(), bytes.length));
    }

    /** @param until when a body that the product reads itself must have come; null if it has come whole */
    private NextAction enter(FilterChainContext context, OpenConnection open, HttpRequestPacket request, Long until) {
        if (!open.isInside() && !connections.letStrangerIn()) {
            return refuse(context, open, request, busy);
        }
        if (!open.isInside() && !open.count()) {
            // It was closed just now, and has given back what it held.
            connections.strangerIsAnswered();
        }
        open.goOn(Phase.ANSWER, until);
        return context.getInvokeAction();
    }

    /** Gives back what a request held. */
    private void end(OpenConnection open) {
        room.giveBack(open.account(), open.takeRoom());
        open.takePlace();
        if (open.takeCounted()) {
            connections.strangerIsAnswered();
        }
    }

    private OpenConnection of(Connection<?> connection) {
        OpenConnection open = OPEN.get(connection);
        if (open == null) {
            long now = System.nanoTime();
            InetAddress peer = ((InetSocketAddress) connection.getPeerAddress()).getAddress();
            // Terminated, not closed: closing waits until a client has taken what was written, and it may never do so.
            open = new OpenConnection(
                    connections.addressOf(peer),
                    connection::terminateSilently,
                    () -> owes(connection),
                    now,
                    now + FOR_A_HEAD.toNanos());
            OPEN.set(connection, open);
            connections.add(open);
            if (!connection.isOpen()) {
                // It was closed before it stood here, and is not closed once more.
                forget(connection);
            }
        }
        return open;
    }

    /** @return whether something that was written waits here, because the client does not take it. */
    private static boolean owes(Connection<?> connection) {
        return connection instanceof NIOConnection socket
                && socket.getAsyncWriteQueue().spaceInBytes() > 0;
    }

    private void forget(Connection<?> connection) {
        OpenConnection open = OPEN.remove(connection);
        if (open != null) {
            connections.remove(open);
            open.end();
            end(open);
        }
    }

    private static long count(HttpRequestPacket request, Header header) {
        return StreamSupport.stream(request.getHeaders().values(header).spliterator(), false)
                .count();
    }

    /** Gives back at once what the request held, before the refusal is on its way. */
    private NextAction refuse(
            FilterChainContext context, OpenConnection open, HttpRequestPacket request, GateRefusal refusal) {
        open.end();
        end(open);
        return refusal.answer(context, open, request);
    }
}
