package org.wholeschool.testing.browser;

import com.microsoft.playwright.Browser;
import org.wholeschool.testing.launch.TestSurroundings;

/** Starts a Chromium for the first story of each thread and ends it after the last of the process. */
final class OneChromium {

    /** What drives it may be called by the thread that made it, and by no other. */
    private static final ThreadLocal<Chromium> OF_THREAD = ThreadLocal.withInitial(OneChromium::start);

    private OneChromium() {}

    private static Chromium start() {
        Chromium chromium = new Chromium();
        TestSurroundings.atTheEnd(chromium::close);
        return chromium;
    }

    static Browser browser() {
        return OF_THREAD.get().browser();
    }
}
