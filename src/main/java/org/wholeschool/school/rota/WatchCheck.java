package org.wholeschool.school.rota;

import java.time.DayOfWeek;
import org.wholeschool.platform.BadInput;
import org.wholeschool.school.place.Place;

/** Refuses a duty of a rota that names no place of the school, no weekday, or no person in readable characters. */
final class WatchCheck {

    private WatchCheck() {}

    /**
     * @param band the part of the day that is written
     * @param place the place that it names, or null where the school has none
     * @throws BadInput where it cannot be kept, at its field "at-place-weekday" where it has one
     */
    static void check(Watch watch, long band, Place place) {
        if (watch.bandId() != band
                || place == null
                || place.getCode().equals(Place.NOT_KNOWN)
                || watch.weekday() < 1
                || watch.weekday() > DayOfWeek.values().length) {
            throw new BadInput(null, "place.gone");
        }
        String field = "at-" + watch.placeId() + "-" + watch.weekday();
        if (watch.person() == null
                || watch.person().isBlank()
                || watch.person().strip().length() > Rotas.LONGEST_NAME) {
            throw new BadInput(field, "person.length", Rotas.LONGEST_NAME);
        }
        if (watch.person().contains(Rotas.BETWEEN)) {
            throw new BadInput(field, "person.characters");
        }
        if (watch.person()
                .chars()
                .anyMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT)) {
            throw new BadInput(field, "person.characters");
        }
    }
}
