package org.wholeschool.testing.launch;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs what {@link Shares} gives to the first of the two processes of a run, which works on H2. */
@Suite(failIfNoTests = false)
@SelectPackages("org.wholeschool")
@IncludeClassNamePatterns(".*IT")
class FirstShare {
}
