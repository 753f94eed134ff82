package org.wholeschool.testing.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Starts Chromium for the first story of a run and ends it after the last. */
final class OneChromium implements BeforeAllCallback {

    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = context.getRoot().getStore(Namespace.create(OneChromium.class))
                         .getOrComputeIfAbsent(Running.class, key -> new Running(new Chromium()), Running.class).chromium().browser();
    }

    Browser browser() {
        return browser;
    }

    private record Running(Chromium chromium) implements CloseableResource, AutoCloseable {

        @Override
        public void close() {
            chromium.close();
        }
    }
}
