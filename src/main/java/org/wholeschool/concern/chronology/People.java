package org.wholeschool.concern.chronology;

import java.util.HashMap;
import java.util.Map;

/** Who is meant by the numbers in a chronology. */
final class People {

    private final long subject;
    private final Map<Long, String> pupils;
    private final Map<Long, String> staff;

    /**
     * @param subject whose chronology it is
     * @param pupils  what pupils are called
     * @param staff   what accounts are called
     */
    People(long subject, Map<Long, String> pupils, Map<Long, String> staff) {
        this.subject = subject;
        this.pupils = new HashMap<>(pupils);
        this.staff = new HashMap<>(staff);
    }

    /** @return the pupil, null for none or one who is gone */
    Person pupil(Long id) {
        String name = id == null ? null : pupils.get(id);
        return name == null ? null : new Person(id == subject ? Person.Kind.SUBJECT : Person.Kind.PUPIL, id, name);
    }

    /** @return the colleague, null for none or one whose account is gone */
    Person staff(Long account) {
        String name = account == null ? null : staff.get(account);
        return name == null ? null : new Person(Person.Kind.STAFF, account, name);
    }
}
