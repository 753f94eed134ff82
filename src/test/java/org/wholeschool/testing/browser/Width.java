package org.wholeschool.testing.browser;

import com.microsoft.playwright.options.ViewportSize;
import java.util.Locale;

/** The two widths at which every page is looked at. */
public enum Width {
    /** A phone in a corridor. */
    PHONE(390, 844),
    /** A screen on a desk. */
    DESK(1280, 900);

    private final ViewportSize size;

    Width(int width, int height) {
        size = new ViewportSize(width, height);
    }

    ViewportSize size() {
        return size;
    }

    String inFileNames() {
        return name().toLowerCase(Locale.ROOT);
    }
}
