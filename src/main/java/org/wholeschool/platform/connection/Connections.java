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

/**
 * All open connections, and how many there may be. Where there are too many, the one that has waited longest gives way, and one of a stranger before one of
 * somebody who is signed in: a new one always gets in, and whoever works is not thrown out.
 */
final class Connections {

    /** Strangers have three quarters of all places: the rest is kept for those who are signed in. */
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
     * @param most            of all together
     * @param mostOfAnAddress strangers of one address
     * @param mostAnswered    requests of strangers that are answered at the same time
     * @param trusted         addresses of proxies, behind each of which there are many people
     */
    Connections(int most, int mostOfAnAddress, int mostAnswered, Predicate<String> trusted) {
        this.most = most;
        this.mostOfAnAddress = mostOfAnAddress;
        this.mostAnswered = mostAnswered;
        this.trusted = trusted;
    }

    /**
     * @param peer from where a connection comes
     * @return what one household, school or proxy is told apart by: of IPv6 the first half, because a single computer
     *         has the whole second half to choose from; a trusted proxy is one computer, and not all of its network
     */
    String addressOf(InetAddress peer) {
        String whole = peer.getHostAddress();
        return peer instanceof Inet6Address && !trusted.test(whole)
                ? HexFormat.of().formatHex(peer.getAddress(), 0, IPV6_NETWORK_BYTES) : whole;
    }

    /** Takes a new one; closes others, or in the end itself, where there are too many. */
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
        Predicate<OpenConnection> neighbours = strangers.and(other -> other.address().equals(connection.address()));
        if (!trusted.test(connection.address()) && count(neighbours) >= mostOfAnAddress) {
            leaving.add(oldest(neighbours).orElse(connection));
        }
        if (count(strangers) >= most * QUARTERS_FOR_STRANGERS / QUARTERS && leaving.isEmpty()) {
            leaving.add(oldest(strangers).orElse(connection));
        }
        if (open.size() >= most && leaving.isEmpty()) {
            leaving.add(oldest(strangers).or(() -> oldest(other -> true)).orElse(connection));
        }
        return leaving;
    }

    private long count(Predicate<OpenConnection> which) {
        return open.stream().filter(which).count();
    }

    private Optional<OpenConnection> oldest(Predicate<OpenConnection> which) {
        return open.stream().filter(which.and(OpenConnection::isWaiting)).min(Comparator.comparingLong(OpenConnection::since));
    }

    synchronized void remove(OpenConnection connection) {
        open.remove(connection);
    }

    synchronized int size() {
        return open.size();
    }

    /** Closes those from which something had to come by now. */
    void closeLate(long now) {
        List<OpenConnection> late;
        synchronized (this) {
            late = open.stream().filter(connection -> connection.isLate(now)).toList();
        }
        late.forEach(OpenConnection::close);
    }

    /** @return whether a request of a stranger may be answered now; then {@link #strangerIsAnswered} follows. */
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
