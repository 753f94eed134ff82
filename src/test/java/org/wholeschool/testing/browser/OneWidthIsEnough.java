package org.wholeschool.testing.browser;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A story that is told at both widths is told at both on H2 and on a phone only on PostgreSQL: how wide a browser is has nothing to do with the database, and what a story asks
 * of services, queries and migrations is the same at either.
 */
final class OneWidthIsEnough implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext test) throws Throwable {
        if (isOnPostgres() && context.getArguments().contains(Width.DESK) && isToldOnAPhoneToo(context.getExecutable())) {
            invocation.skip();
            Assumptions.abort("told on a phone on this database, and at both widths on H2");
        }
        invocation.proceed();
    }

    static boolean isOnPostgres() {
        return "postgresql".equals(System.getProperty("wholeschool.test.database"));
    }

    private static boolean isToldOnAPhoneToo(Method story) {
        return Optional.ofNullable(story.getAnnotation(EnumSource.class)).map(widths -> widths.names().length == 0).orElse(true);
    }
}
