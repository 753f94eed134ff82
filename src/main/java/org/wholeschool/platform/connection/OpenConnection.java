package org.wholeschool.platform.connection;

import java.io.ByteArrayOutputStream;

/** Tracks what an open connection waits for, and until when it may. Times are those of {@link System#nanoTime}. */
final class OpenConnection {

    /** The phases of a connection. */
    enum Phase {

        /** Nothing, or the head of a request, has come. */
        HEAD,

        /** The head is there, and the body comes piece by piece. */
        BODY,

        /** The product answers. */
        ANSWER
    }

    private final String address;
    private final Runnable close;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);

    private volatile Phase phase = Phase.HEAD;
    private volatile long since;

    /** When something must have come; null while nothing has to. */
    private volatile Long deadline;

    private volatile boolean inside;
    private boolean counted;
    private boolean closed;

    /**
     * @param address the sender's address, as {@link Connections} counts them
     * @param close   closes the connection
     * @param now     when it was opened
     * @param until   when the head of its first request must have come
     */
    OpenConnection(String address, Runnable close, long now, long until) {
        this.address = address;
        this.close = close;
        this.since = now;
        this.deadline = until;
    }

    /** Waits for the head of the next request. */
    void awaitHead(long now, long until) {
        since = now;
        goOn(Phase.HEAD, until);
    }

    /** @param until when the body must have come, which may come while the product answers; null where it is there */
    void goOn(Phase next, Long until) {
        deadline = until;
        phase = next;
    }

    /** Notes that a body that the product reads itself has come whole. */
    void bodyHasCome() {
        deadline = null;
    }

    /** @return whether its time limit has passed. */
    boolean isLate(long now) {
        Long by = deadline;
        return by != null && now - by > 0;
    }

    boolean isAt(Phase other) {
        return phase == other;
    }

    /** @return whether it is not being answered, so that closing it loses no answer. */
    boolean isWaiting() {
        return phase != Phase.ANSWER;
    }

    /** @return whether its last request came with a session that is signed in. */
    boolean isInside() {
        return inside;
    }

    void setInside(boolean isInside) {
        inside = isInside;
    }

    /** @return whether it is one of the strangers who are answered from now on: not one that is closed. */
    synchronized boolean count() {
        counted = !closed;
        return counted;
    }

    /** Ends its count among the strangers who are answered. @return whether it was one. */
    synchronized boolean takeCounted() {
        boolean was = counted;
        counted = false;
        return was;
    }

    String address() {
        return address;
    }

    long since() {
        return since;
    }

    /** @return whether the piece was kept; pieces of a closed connection are not. */
    synchronized boolean keep(byte[] piece) {
        if (!closed) {
            body.writeBytes(piece);
        }
        return !closed;
    }

    /** @return the body that was gathered; it is kept no longer. */
    synchronized byte[] takeBody() {
        byte[] whole = body.toByteArray();
        body.reset();
        return whole;
    }

    /** Stops keeping pieces. */
    synchronized void end() {
        closed = true;
    }

    void close() {
        close.run();
    }
}
