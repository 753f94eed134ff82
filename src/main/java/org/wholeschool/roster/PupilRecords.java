package org.wholeschool.roster;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Whatever keeps records that name pupils tells which records belong to which pupils, and never what stands in them: so
 * that it can be answered who has looked at a child.
 */
public interface PupilRecords {

    /** @return what the audit calls such a record, and the actions with it. */
    Kind kind();

    /**
     * @param pupilIds pupils of the actor's school
     * @return the numbers of the records that name one of them
     */
    Set<Long> about(Collection<Long> pupilIds);

    /**
     * @param recordIds numbers of records
     * @return for each of them that is of the actor's school, the pupils whom it names
     */
    Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds);

    /**
     * A record that says that pupils have to do with each other ties them to each other by its very number: whoever
     * found it with two children would know what only those know who may read it. So does one by whose entry those of
     * such records are found, because one action left both. Where somebody asks about one child, such a record stands
     * there without its number, and on a day and at no time.
     *
     * @return whether this is such a kind
     */
    default boolean isATie() {
        return false;
    }

    /**
     * A kind of record.
     *
     * @param name as the subject of audit entries, "concern"
     * @param readings the actions by which somebody looks at one
     * @param works the actions by which somebody has to do with one, beyond looking
     */
    record Kind(String name, Set<String> readings, Set<String> works) {}
}
