package org.wholeschool.concern.incidentlog.read;

import java.time.LocalDateTime;
import java.util.List;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.csv.Reason;

/**
 * A row as the log tells it, understood: what a concern will be made from.
 *
 * @param reference as the other system numbers it; empty where it does not
 * @param reported when the other system was told; null where the log does not say
 * @param place what the log calls the place; empty where it says nothing
 * @param category what the log calls the category; empty where it says nothing
 * @param whatHappened the text, with the names that could not be matched to one pupil written below it
 * @param remarks what was odd and is worth a look, though not a reason to leave the row out
 */
public record LogEntry(
        int line,
        String reference,
        When when,
        LocalDateTime reported,
        String place,
        String category,
        String whatHappened,
        List<Person> people,
        List<Reason> remarks) {

    /**
     * Somebody and the part that the log gives them.
     *
     * @param pupil a pupil on roll; null where the name fits nobody, or more than one
     * @param name as the log has it where there is no pupil; null where there is one
     */
    public record Person(Long pupil, String name, InvolvementRole role) {

        static Person onRoll(long pupil, InvolvementRole role) {
            return new Person(pupil, null, role);
        }

        static Person notLinked(String name, InvolvementRole role) {
            return new Person(null, name, role);
        }
    }

    LogEntry remarking(Reason remark) {
        List<Reason> more = new java.util.ArrayList<>(remarks);
        more.add(remark);
        return new LogEntry(line, reference, when, reported, place, category, whatHappened, people, List.copyOf(more));
    }
}
