package org.wholeschool.concern.attachment;

import org.wholeschool.platform.Texts;

/** How large a file is, as people say it. */
final class FileWords {

    private static final int KILOBYTE = 1024;

    private FileWords() {}

    static String size(int bytes) {
        Texts texts = Texts.of("attachment");
        return bytes < KILOBYTE * KILOBYTE
                ? texts.get("size.kilobytes", Math.max(1, Math.round(bytes / (double) KILOBYTE)))
                : texts.get("size.megabytes", Math.round(10.0 * bytes / (KILOBYTE * KILOBYTE)) / 10.0);
    }
}
