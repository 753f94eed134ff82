package org.wholeschool.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Gives a parameterized test the first of its cases in each run, and all of them in a full run. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(SomeCases.Cases.class)
public @interface SomeCases {

    /** @return how many of the cases each run has, 1 or more */
    int first();

    /** @return the cases, each with its values between commas; those that say most come first */
    String[] of();

    /** Takes the cases of this run. */
    final class Cases implements ArgumentsProvider, AnnotationConsumer<SomeCases> {

        private SomeCases some;

        @Override
        public void accept(SomeCases annotation) {
            some = annotation;
        }

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return Arrays.stream(some.of())
                    .limit(FullRun.isIt() ? some.of().length : some.first())
                    .map(values -> Arguments.of((Object[]) values.split(", *")));
        }
    }
}
