package org.wholeschool.access.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wholeschool.access.account.LinkWay;

/** The server under test has a mail server; in the schools that a test names here, links go on paper. */
@Specializes
@ApplicationScoped
public class NoMailInSomeSchools extends LinkWay {

    private final Set<Long> schools = ConcurrentHashMap.newKeySet();

    public void in(long schoolId) {
        schools.add(schoolId);
    }

    /** From now on links of that school go by mail again. */
    public void notIn(long schoolId) {
        schools.remove(schoolId);
    }

    @Override
    public boolean isMail(long schoolId) {
        return !schools.contains(schoolId) && super.isMail(schoolId);
    }
}
