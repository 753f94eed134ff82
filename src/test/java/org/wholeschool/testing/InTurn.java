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
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs a test on one day in five, in a full run, and where it is named. For what takes minutes: starts of other
 * processes, attacks and calibrations.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InTurn.Today.class)
public @interface InTurn {

    /** Each is to take as long as the others. */
    enum Day {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH;

        /** @return whether what runs on this day runs now */
        public boolean isIt() {
            return FullRun.isIt() || this == FullRun.dayOf(values());
        }
    }

    /** @return on which of the five days */
    Day value();

    /** Leaves out, of a run of everything, what has its turn on another day. */
    final class Today implements ExecutionCondition {

        /**
         * Maven is asked for some classes by the first two; the third is set in a server, which runs what it is sent.
         */
        private static boolean isAskedForByName() {
            return Stream.of("test", "it.test", "wholeschool.home").anyMatch(each -> System.getProperty(each) != null);
        }

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            return AnnotationSupport.findAnnotation(test.getElement(), InTurn.class)
                    .filter(turn -> !isAskedForByName() && !turn.value().isIt())
                    .map(turn -> ConditionEvaluationResult.disabled("it has its turn on another day"))
                    .orElse(ConditionEvaluationResult.enabled(null));
        }
    }
}
