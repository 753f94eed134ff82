package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The server under test is a demonstration, where nobody must have a second factor; in the schools that a test names
 * here, they must.
 */
@Specializes
@ApplicationScoped
public class RequiredInSomeSchools extends SecondFactorRule {

    private final Set<Long> schools = ConcurrentHashMap.newKeySet();

    public void in(long schoolId) {
        schools.add(schoolId);
    }

    @Override
    protected boolean isSkipped(long schoolId) {
        return !schools.contains(schoolId) && super.isSkipped(schoolId);
    }
}
