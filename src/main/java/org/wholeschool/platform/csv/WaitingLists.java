package org.wholeschool.platform.csv;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.wholeschool.platform.Now;

/**
 * Keeps lists that were looked at until they are taken in. A page can hold none itself: one person has hundreds of
 * pages in memory at a time. Where there is no room, the oldest list goes, first of the same person, and is chosen
 * again.
 */
@ApplicationScoped
public class WaitingLists {

    /** One of the longest, or many short ones. */
    static final long OF_A_PERSON = CsvText.MAX_BYTES + 1L;

    static final long OF_ALL = 2 * OF_A_PERSON;

    /** As long as a page is kept that nobody uses. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** By key, the oldest first. */
    private final Map<String, Waiting> lists = new LinkedHashMap<>();

    /**
     * A list that waits.
     *
     * @param owner who chose it
     * @param name what its file is called
     * @param content its file
     * @param checked what would come of it
     * @param since when it was chosen
     */
    public record Waiting(String owner, String name, byte[] content, Object checked, Instant since) {}

    /** @return the key by which it is found again */
    public synchronized String keep(String owner, String name, byte[] content, Object checked) {
        Instant now = Now.instant();
        lists.values().removeIf(list -> list.since().isBefore(now.minus(LONGEST_WAIT)));
        makeRoom(list -> list.owner().equals(owner), OF_A_PERSON - content.length);
        makeRoom(list -> true, OF_ALL - content.length);
        String key = UUID.randomUUID().toString();
        lists.put(key, new Waiting(owner, name, content, checked, now));
        return key;
    }

    private void makeRoom(Predicate<Waiting> which, long most) {
        long held = lists.values().stream()
                .filter(which)
                .mapToLong(list -> list.content().length)
                .sum();
        Iterator<Waiting> oldest = lists.values().iterator();
        while (held > most && oldest.hasNext()) {
            Waiting list = oldest.next();
            if (which.test(list)) {
                held -= list.content().length;
                oldest.remove();
            }
        }
    }

    /** @return the list; null where it waits no longer, or none was chosen */
    public synchronized Waiting find(String key) {
        return key == null ? null : lists.get(key);
    }

    /** Forgets a list that was taken in or given up. */
    public synchronized void remove(String key) {
        lists.remove(key);
    }
}
