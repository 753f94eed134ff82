package org.wholeschool.concern.chronology;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.FormerNames;

/** Who is meant by the numbers in a chronology. */
final class NamedPeople {

    private final long subject;
    private final Map<Long, String> pupils;
    private final Map<Long, String> staff;
    private final FormerNames.Former before;

    /**
     * @param subject whose chronology it is
     * @param pupils what pupils are called
     * @param staff what accounts are called
     * @param before what pupils were called before
     */
    NamedPeople(long subject, Map<Long, String> pupils, Map<Long, String> staff, FormerNames.Former before) {
        this.subject = subject;
        this.pupils = new HashMap<>(pupils);
        this.staff = new HashMap<>(staff);
        this.before = before;
    }

    /** @return what whose chronology it is was called before, the earliest first */
    List<FormerNames.Name> before() {
        return before.of(subject);
    }

    /** @return the pupil, null for none or one who is gone */
    Person pupil(Long id) {
        String name = id == null ? null : pupils.get(id);
        return name == null ? null : new Person(id == subject ? Person.Kind.SUBJECT : Person.Kind.PUPIL, id, name);
    }

    /**
     * @return the pupil as {@link #pupil(Long)}, and what they were called when something was written about them, where
     *     that is another name
     */
    Person pupil(Long id, Instant written) {
        Person now = pupil(id);
        String then = now == null ? null : before.then(id, now.name(), written);
        return then == null ? now : now.called(Texts.of("concern").get("name.then", now.name(), then));
    }

    /** @return the colleague, null for none or one whose account is gone */
    Person staff(Long account) {
        String name = account == null ? null : staff.get(account);
        return name == null ? null : new Person(Person.Kind.STAFF, account, name);
    }
}
