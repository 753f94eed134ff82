package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives a parameterized test some of its cases each day, other ones the next; a full run has them all. It goes with no
 * {@link InTurn}: on one day in five the same of five cases would come each time.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(DailySample.Cases.class)
public @interface DailySample {

    /** @return how many cases run on one day, 1 or more */
    int aDay();

    /** @return the cases, each with its values between commas */
    String[] of();

    /** Takes the cases whose turn it is. */
    final class Cases implements ArgumentsProvider, AnnotationConsumer<DailySample> {

        private DailySample sample;

        @Override
        public void accept(DailySample annotation) {
            sample = annotation;
        }

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            if (AnnotationSupport.isAnnotated(context.getTestMethod(), InTurn.class)
                    || AnnotationSupport.isAnnotated(context.getTestClass(), InTurn.class)) {
                throw new IllegalStateException("@DailySample and @InTurn together leave cases out for good");
            }
            return FullRun.todaysOf(sample.aDay(), sample.of())
                    .map(values -> Arguments.of((Object[]) values.split(", *")));
        }
    }
}
