package org.wholeschool.concern.record;

import org.wholeschool.platform.RoomOnly;

/**
 * What was done and said at once, before anybody else knew of it. Each is null where nothing was said of it.
 *
 * @param done what whoever logged it did
 * @param told what the child was told will happen
 * @param said what the child said about that
 */
public record FirstResponse(String done, String told, String said) {

    @RoomOnly
    public static final FirstResponse NOTHING_SAID = new FirstResponse(null, null, null);

    /** @return the same without blanks around; null where there is nothing else */
    @RoomOnly
    public FirstResponse stripped() {
        return new FirstResponse(stripped(done), stripped(told), stripped(said));
    }

    /** @return whether something was said of any of them */
    public boolean isAny() {
        return done != null || told != null || said != null;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
