package org.wholeschool.platform.connection;

import java.util.HashMap;
import java.util.Map;

/**
 * Bounds the memory for files, from their first byte until they are answered. A file counts by what has come of it, so
 * one that comes slowly keeps no others out. Nobody sends more than two at a time, and no school fills the whole room.
 */
final class UploadRoom {

    /** The most bytes of a request with a file, as in web.xml. */
    static final long LONGEST = 22_020_096;

    /** The heap of the image is 768 MB, and the product holds a file several times over while it reads it. */
    static final long OF_ALL = 3 * LONGEST;

    /** The rest is for other schools. */
    static final long OF_A_SCHOOL = 2 * LONGEST;

    static final int EACH = 2;

    private final Map<Long, Integer> files = new HashMap<>();
    private final Map<Long, Long> schools = new HashMap<>();
    private long held;

    /** @return the place of one more file of a person; null where they send two already. */
    synchronized Place begin(InsidePerson person) {
        if (files.merge(person.accountId(), 1, Integer::sum) > EACH) {
            leave(person);
            return null;
        }
        return new Place(person);
    }

    private void leave(InsidePerson person) {
        files.computeIfPresent(person.accountId(), (account, count) -> count == 1 ? null : count - 1);
    }

    private void add(InsidePerson person, long bytes) {
        held += bytes;
        schools.merge(person.schoolId(), bytes, (before, more) -> before + more == 0 ? null : before + more);
    }

    /** @return how many bytes are held by all together. */
    synchronized long held() {
        return held;
    }

    /** Counts what has come of one file. */
    final class Place {

        private final InsidePerson person;
        private long bytes;
        private boolean ended;

        private Place(InsidePerson person) {
            this.person = person;
        }

        /** @return whether there was room for a piece; if not, this place has ended. */
        boolean take(long more) {
            synchronized (UploadRoom.this) {
                boolean fits = !ended
                        && held + more <= OF_ALL
                        && schools.getOrDefault(person.schoolId(), 0L) + more <= OF_A_SCHOOL;
                if (fits) {
                    bytes += more;
                    add(person, more);
                } else {
                    end();
                }
                return fits;
            }
        }

        /** Gives back what it holds, once. */
        void end() {
            synchronized (UploadRoom.this) {
                if (!ended) {
                    ended = true;
                    leave(person);
                    if (bytes > 0) {
                        add(person, -bytes);
                    }
                }
            }
        }
    }
}
