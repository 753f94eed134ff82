package org.wholeschool.notice;

import org.wholeschool.platform.Texts;

/** Says what somebody is told, on the page and in a mail alike. */
final class NoticeWords {

    private NoticeWords() {}

    /** @return one sentence without its full stop */
    static String of(NoticeKind kind, String about) {
        Texts texts = Texts.of("notice");
        String what = texts.get("kind." + kind);
        return about == null ? what : texts.get("kind.about", what, about);
    }
}
