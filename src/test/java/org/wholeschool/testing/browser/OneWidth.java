package org.wholeschool.testing.browser;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.testing.FullRun;
import org.wholeschool.testing.launch.DatabaseOfRun;

/**
 * Tells a story that is written for both widths at one of them, which follows from its name: about half are told on a
 * phone. A full run tells it at the other width too, on the other database: a layout and a database have no fault in
 * common. A class that is named in a full run is told at both widths, and so is a story whose pictures are asked for.
 */
final class OneWidth implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext test)
            throws Throwable {
        Method story = context.getExecutable();
        Width width = context.getArguments().stream()
                .filter(Width.class::isInstance)
                .map(Width.class::cast)
                .findAny()
                .orElse(null);
        if (width != null && isWrittenForBoth(story) && !isToldAtBoth() && width != widthOf(story)) {
            invocation.skip();
            Assumptions.abort("it is told at the other width");
        }
        invocation.proceed();
    }

    private static boolean isToldAtBoth() {
        return BrowserStory.PICTURES_ASKED != null || FullRun.isIt() && !DatabaseOfRun.isShared();
    }

    /** @return its own width, or the other one where a full run tells it once more on the other database. */
    private static Width widthOf(Method story) {
        boolean own = !DatabaseOfRun.isShared() || DatabaseOfRun.isUsualFor(story.getDeclaringClass());
        boolean even = Math.floorMod((story.getDeclaringClass().getSimpleName() + story.getName()).hashCode(), 2) == 0;
        return even == own ? Width.PHONE : Width.DESK;
    }

    private static boolean isWrittenForBoth(Method story) {
        return Optional.ofNullable(story.getAnnotation(EnumSource.class))
                .map(widths -> widths.names().length == 0)
                .orElse(true);
    }
}
