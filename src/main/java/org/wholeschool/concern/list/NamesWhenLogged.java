package org.wholeschool.concern.list;

import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.NamesThen;

/**
 * Names a place, part of the day or category: as it is called now, and beside that what it was called when the concern
 * was logged, where that was something else.
 *
 * @param former all former names of the school
 */
record NamesWhenLogged(NamesThen.Former former) {

    String place(Concern concern) {
        String now = concern.getPlace().getName();
        return withThen(now, former.ofPlace(concern.getPlace().getId(), now, concern.getReceivedAt()));
    }

    String band(Concern concern) {
        String now = concern.getBand().getName();
        return withThen(now, former.ofBand(concern.getBand().getId(), now, concern.getReceivedAt()));
    }

    String category(Concern concern) {
        String now = concern.getCategory().getName();
        return withThen(now, former.ofCategory(concern.getCategory().getId(), now, concern.getReceivedAt()));
    }

    static String withThen(String now, String then) {
        return then == null ? now : Texts.of("concern").get("name.then", now, then);
    }
}
