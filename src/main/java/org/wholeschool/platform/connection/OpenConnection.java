package org.wholeschool.platform.connection;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.MemoryManager;

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

    /** For the first byte of an answer, and for its last one where the connection is poor. */
    private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(20);

    /** For the first byte of a body, and the longest in which none of it comes. */
    static final Duration FOR_A_PIECE = Duration.ofSeconds(20);

    /** The least speed of an answer, a form or a file: a phone with a poor connection. */
    static final long BYTES_A_SECOND = 16 * 1024;

    private final String address;
    private final Runnable close;
    private final BooleanSupplier owes;
    private final GatheredBody body = new GatheredBody();

    private volatile Phase phase = Phase.HEAD;
    private volatile long since;

    /** When something must have come; null while nothing has to. */
    private volatile Long deadline;

    /** When the client must have taken what was written; it says nothing while it has. */
    private volatile long takenBy;

    /** Who is signed in; null for a stranger. */
    private volatile InsidePerson person;

    /** The place of the file that comes, if one does. */
    private UploadRoom.Place place;

    private long room;
    private boolean counted;
    private boolean closed;

    /**
     * @param address the sender's address, as {@link Connections} counts them
     * @param close closes the connection, without waiting for what the client has not taken
     * @param owes tells whether there is something written that the client has not taken
     * @param now when it was opened
     * @param until when the head of its first request must have come
     */
    OpenConnection(String address, Runnable close, BooleanSupplier owes, long now, long until) {
        this.address = address;
        this.close = close;
        this.owes = owes;
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

    /**
     * Notes a piece of a body, which gives the next one more time. What came early does not let the rest stand still.
     */
    void receive(long now, long bytes) {
        Long by = deadline;
        if (by != null) {
            long more = by + Duration.ofSeconds(1).toNanos() * bytes / BYTES_A_SECOND;
            long most = now + FOR_A_PIECE.toNanos();
            deadline = more - most > 0 ? most : more;
        }
    }

    /** Notes that so much is written now. A client that takes it as it comes has its time anew with each piece. */
    void write(long now, long bytes) {
        long from = owes.getAsBoolean() ? takenBy : now + FOR_AN_ANSWER.toNanos();
        takenBy = from + Duration.ofSeconds(1).toNanos() * bytes / BYTES_A_SECOND;
    }

    /** @return whether its time limit has passed. Working out an answer has none, taking it has. */
    boolean isLate(long now) {
        if (owes.getAsBoolean()) {
            return now - takenBy > 0;
        }
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
        return person != null;
    }

    /** @return the account with which its last request was signed in; null for a stranger. */
    Long account() {
        InsidePerson who = person;
        return who == null ? null : who.accountId();
    }

    /** @param who is signed in with the request that begins; null for a stranger */
    void setPerson(InsidePerson who) {
        person = who;
    }

    /** @return who is signed in with its last request; null for a stranger. */
    InsidePerson person() {
        return person;
    }

    /**
     * Keeps the place of a file until the request has ended.
     *
     * @param ofFile null where the file has to be dropped
     */
    synchronized void hold(UploadRoom.Place ofFile) {
        place = ofFile;
        if (closed) {
            takePlace();
        }
    }

    /** @return whether the file that comes has a place. */
    synchronized boolean holds() {
        return place != null;
    }

    /** @return whether the piece of a file was kept. Where there is no room for it, nothing of that file is. */
    synchronized boolean keepOfFile(byte[] piece) {
        if (place != null && place.take(piece.length)) {
            body.write(piece);
            return true;
        }
        body.clear();
        takePlace();
        return false;
    }

    /** Gives back the place of a file, if there is one. */
    synchronized void takePlace() {
        if (place != null) {
            place.end();
            place = null;
        }
    }

    /** @return whether it is one of the strangers who are answered from now on: not one that is closed. */
    synchronized boolean count() {
        counted = !closed;
        return counted;
    }

    /**
     * Ends its count among the strangers who are answered.
     *
     * @return whether it was one.
     */
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

    /**
     * @param counts whether it counts among what is held of all forms
     * @return whether the piece was kept; pieces of a closed connection are not
     */
    synchronized boolean keep(byte[] piece, boolean counts) {
        if (!closed) {
            body.write(piece);
            room += counts ? piece.length : 0;
        }
        return !closed;
    }

    /** @return the body that was gathered; it is kept here no longer. */
    synchronized Buffer takeBody(MemoryManager<?> memory) {
        return body.take(memory);
    }

    /** @return how much of all forms it held; it holds none any more. */
    synchronized long takeRoom() {
        long was = room;
        room = 0;
        return was;
    }

    /** Stops keeping pieces. */
    synchronized void end() {
        closed = true;
        body.clear();
    }

    /** @return whether nothing that comes over it is looked at any more. */
    synchronized boolean isEnded() {
        return closed;
    }

    void close() {
        close.run();
    }
}
