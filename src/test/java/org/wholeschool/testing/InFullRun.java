package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Leaves a class or a test to the full run, and to whoever names it. For what takes minutes and whose parts a usual run
 * tests by themselves: docs/testing.md has a row for each.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InFullRun.Only.class)
public @interface InFullRun {

    /** @return what it costs, and which tests of a usual run see most of what it sees */
    String value();

    /** Leaves it out of a usual run of everything. */
    final class Only implements ExecutionCondition {

        /**
         * Maven is asked for some classes by the first two; the third is set in a server, which runs what it is sent.
         */
        private static boolean isAskedForByName() {
            return Stream.of("test", "it.test", "wholeschool.home").anyMatch(each -> System.getProperty(each) != null);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            return FullRun.isIt() || isAskedForByName()
                    ? ConditionEvaluationResult.enabled(null)
                    : ConditionEvaluationResult.disabled("it is a test of the full run");
        }
    }
}
