package org.wholeschool.testing.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wholeschool.testing.launch.TestSurroundings;

/** Starts Chromium for the first story of a process and ends it after the last. */
final class OneChromium implements BeforeAllCallback {

    private static Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (chromium == null) {
            chromium = new Chromium();
            TestSurroundings.atTheEnd(chromium::close);
        }
    }

    Browser browser() {
        return chromium.browser();
    }
}
