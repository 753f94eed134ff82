package org.wholeschool.demonstration.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernTag;
import org.wholeschool.concern.record.Tag;
import org.wholeschool.platform.RoomOnly;

/**
 * What makes the list of concerns of the made-up school worth opening: tags that the team gave to concerns of the last
 * months, and what its saved filters ask for.
 */
@RoomOnly
public final class ListRows {

    private static final Duration TAGGED_SINCE = Duration.ofDays(300);

    private static final Duration AFTER_READING = Duration.ofMinutes(20);

    /** Each tag is about where it happened, so that it fits what the concern says. */
    private static final Map<String, Set<String>> PLACES = Map.of(
            "Bus", Set.of("SCHOOL_BUS", "BUS_STOP"),
            "Phones", Set.of("GROUP_CHAT", "SOCIAL_MEDIA", "IMAGE_SHARING"),
            "Walk home", Set.of("PARADE_OF_SHOPS", "RECREATION_PARK", "MILLBROOK_ESTATE"));

    private final SchoolRows school;

    @RoomOnly
    public final List<Tag> tags = new ArrayList<>();

    @RoomOnly
    public final List<ConcernTag> given = new ArrayList<>();

    /**
     * @param concerns the school's concerns, after the team has decided about them
     * @param school its places, parts of the day and categories, written
     * @param today the beginning of the day on which the school was made
     */
    @RoomOnly
    public ListRows(List<Concern> concerns, SchoolRows school, Instant today) {
        this.school = school;
        PLACES.keySet().stream().sorted().forEach(name -> {
            Tag tag = new Tag(name);
            tags.add(tag);
            concerns.stream()
                    .filter(concern -> isTagged(concern, today)
                            && PLACES.get(name).contains(concern.getPlace().getCode()))
                    .map(concern -> new ConcernTag(
                            concern,
                            tag,
                            concern.getAcknowledgedBy(),
                            concern.getAcknowledgedAt().plus(AFTER_READING)))
                    .forEach(given::add);
        });
    }

    private static boolean isTagged(Concern concern, Instant today) {
        return concern.getAcknowledgedAt() != null
                && concern.getAcknowledgedAt().plus(AFTER_READING).isBefore(today)
                && concern.getReceivedAt().isAfter(today.minus(TAGGED_SINCE))
                && !concern.isRestricted()
                && !concern.isAboutAdult();
    }

    /** @return the address of a list of one kind of concern in this school year */
    @RoomOnly
    public String thisYear(String category) {
        return "kinds=" + school.category(category).getId() + "&period=SCHOOL_YEAR";
    }

    /** @return the address of a list of the concerns of a place in a part of the day */
    @RoomOnly
    public String at(String place, String band) {
        return "place=" + school.place(place).getId() + "&band="
                + school.band(band).getId();
    }
}
