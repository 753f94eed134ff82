package org.wholeschool.testing.launch;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Gives other of the two processes of a run all classes, of which {@link Shares} leaves those of its database. */
@Suite(failIfNoTests = false)
@IncludeEngines("junit-jupiter")
@SelectPackages("org.wholeschool")
@IncludeClassNamePatterns(".*IT")
class OtherShare {}
