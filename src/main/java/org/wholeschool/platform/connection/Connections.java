package org.wholeschool.platform.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.wholeschool.platform.connection.OpenConnection.Phase;

/**
 * Holds all open connections and caps their number. When there are too many, the one that has waited longest is closed,
 * strangers before signed-in people. A connection that is being answered is never closed for another.
 */
final class Connections {

    /** Strangers have three quarters of all places; the rest is kept for signed-in people. */
    private static final int QUARTERS_FOR_STRANGERS = 3;

    private static final int QUARTERS = 4;

    private static final int IPV6_NETWORK_BYTES = 8;

    private final Set<OpenConnection> open = new LinkedHashSet<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final int most;
    private final int mostOfAnAddress;
    private final int mostAnswered;
    private final Predicate<String> trusted;

    /**
     * @param most the most connections of all together
     * @param mostOfAnAddress the most connections of strangers from one address without a request, and with one
     * @param mostAnswered the most requests of strangers that are answered at the same time
     * @param trusted the addresses of proxies, each with many people behind it
     */
    Connections(int most, int mostOfAnAddress, int mostAnswered, Predicate<String> trusted) {
        this.most = most;
        this.mostOfAnAddress = mostOfAnAddress;
        this.mostAnswered = mostAnswered;
        this.trusted = trusted;
    }

    /**
     * @param peer from where a connection comes
     * @return what one household, school or proxy is counted by: the first half of an IPv6 address, because one
     *     computer can choose the whole second half; a trusted proxy is one computer, so its address counts whole
     */
    String addressOf(InetAddress peer) {
        String whole = peer.getHostAddress();
        return peer instanceof Inet6Address && !trusted.test(whole)
                ? HexFormat.of().formatHex(peer.getAddress(), 0, IPV6_NETWORK_BYTES)
                : whole;
    }

    /**
     * Adds a connection. If there are too many, closes another, or this one where no other can be closed. However many
     * requests an address has, another connection from there is listened to: it may be a signed-in person's.
     */
    void add(OpenConnection connection) {
        List<OpenConnection> leaving;
        synchronized (this) {
            leaving = List.copyOf(makeRoom(connection));
            open.removeAll(leaving);
            if (!leaving.contains(connection)) {
                open.add(connection);
            }
        }
        leaving.forEach(OpenConnection::close);
    }

    private Set<OpenConnection> makeRoom(OpenConnection connection) {
        Set<OpenConnection> leaving = new LinkedHashSet<>();
        Predicate<OpenConnection> strangers = other -> !other.isInside();
        Predicate<OpenConnection> waiting = neighbours(connection).and(other -> other.isAt(Phase.HEAD));
        if (!trusted.test(connection.address()) && count(waiting) >= mostOfAnAddress) {
            leaving.add(oldest(waiting).orElse(connection));
        }
        if (count(strangers) >= most * QUARTERS_FOR_STRANGERS / QUARTERS && leaving.isEmpty()) {
            leaving.add(oldest(strangers).orElse(connection));
        }
        if (open.size() >= most && leaving.isEmpty()) {
            leaving.add(oldest(strangers).or(() -> oldest(other -> true)).orElse(connection));
        }
        return leaving;
    }

    /**
     * Decides about a stranger whose request begins. If there are too many of that address, closes another whose form
     * has not come whole.
     *
     * @return whether the request may go on; not where no other can be closed
     */
    boolean hasPlace(OpenConnection connection) {
        OpenConnection leaving;
        synchronized (this) {
            Predicate<OpenConnection> withRequest = neighbours(connection).and(other -> !other.isAt(Phase.HEAD));
            if (trusted.test(connection.address())
                    || open.size() <= mostOfAnAddress
                    || count(withRequest) < mostOfAnAddress) {
                return true;
            }
            leaving = oldest(withRequest).orElse(null);
            open.remove(leaving);
        }
        if (leaving != null) {
            leaving.close();
        }
        return leaving != null;
    }

    private static Predicate<OpenConnection> neighbours(OpenConnection connection) {
        return other -> !other.isInside() && other.address().equals(connection.address());
    }

    private long count(Predicate<OpenConnection> which) {
        return open.stream().filter(which).count();
    }

    private Optional<OpenConnection> oldest(Predicate<OpenConnection> which) {
        return open.stream()
                .filter(which.and(OpenConnection::isWaiting))
                .min(Comparator.comparingLong(OpenConnection::since));
    }

    synchronized void remove(OpenConnection connection) {
        open.remove(connection);
    }

    synchronized int size() {
        return open.size();
    }

    /** Closes connections whose time limit has passed. */
    void closeLate(long now) {
        List<OpenConnection> late;
        synchronized (this) {
            late = open.stream().filter(connection -> connection.isLate(now)).toList();
        }
        late.forEach(OpenConnection::close);
    }

    /** @return whether a stranger's request may be answered now; then {@link #strangerIsAnswered} must follow. */
    boolean letStrangerIn() {
        if (answered.incrementAndGet() <= mostAnswered) {
            return true;
        }
        answered.decrementAndGet();
        return false;
    }

    void strangerIsAnswered() {
        answered.decrementAndGet();
    }
}
