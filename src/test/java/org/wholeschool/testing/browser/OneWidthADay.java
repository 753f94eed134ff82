package org.wholeschool.testing.browser;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.testing.FullRun;

/**
 * Tells a story that is written for both widths at one of them: at a desk on one day, on a phone on the next. In a full
 * run, and where pictures are asked for, which are of both widths, it is told at both.
 */
final class OneWidthADay implements InvocationInterceptor {

    /** A story has its turn on one day in three, and comes to both widths in six: two and three share no divisor. */
    private static final int DAYS = 2;

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext test)
            throws Throwable {
        Method story = context.getExecutable();
        Width onAnotherDay = FullRun.part(FullRun.nameOf(story), DAYS) == 0 ? Width.PHONE : Width.DESK;
        boolean isToldAtBoth = FullRun.isIt() || BrowserStory.PICTURES_ASKED != null || !isWrittenForBoth(story);
        if (!isToldAtBoth && context.getArguments().contains(onAnotherDay)) {
            invocation.skip();
            Assumptions.abort("told at this width on another day");
        }
        invocation.proceed();
    }

    private static boolean isWrittenForBoth(Method story) {
        return Optional.ofNullable(story.getAnnotation(EnumSource.class))
                .map(widths -> widths.names().length == 0)
                .orElse(true);
    }
}
