package org.wholeschool.testing.browser;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A story that is told at both widths is told at a desk on H2 and on a phone on PostgreSQL: how wide a browser is has nothing to do with the database, so each width and each database
 * is met once. Where pictures are asked for, which are of both widths, H2 tells both.
 */
final class OneWidthOnEachDatabase implements InvocationInterceptor {

    /** Whether what a page is by itself, whatever the database, is looked at in the story that runs; they run one after the other. */
    private static boolean isLookedAt;

    /** A story of one width, which both databases meet: its pages are looked at on H2. */
    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext test) throws Throwable {
        isLookedAt = !isOnPostgres();
        invocation.proceed();
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext test) throws Throwable {
        boolean isToldAtBoth = isToldAtBoth(context.getExecutable());
        boolean isOfTheOther = context.getArguments().contains(isOnPostgres() ? Width.DESK : Width.PHONE) && (isOnPostgres() || BrowserStory.PICTURES_ASKED == null);
        if (isToldAtBoth && isOfTheOther) {
            invocation.skip();
            Assumptions.abort("told at this width on the other database");
        }
        isLookedAt = isToldAtBoth || !isOnPostgres();
        invocation.proceed();
    }

    /** @return whether the pages of the story that runs are looked at here */
    static boolean isLookedAt() {
        return isLookedAt;
    }

    private static boolean isOnPostgres() {
        return "postgresql".equals(System.getProperty("wholeschool.test.database"));
    }

    private static boolean isToldAtBoth(Method story) {
        return Optional.ofNullable(story.getAnnotation(EnumSource.class)).map(widths -> widths.names().length == 0).orElse(true);
    }
}
