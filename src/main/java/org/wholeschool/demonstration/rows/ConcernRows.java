package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.platform.RoomOnly;

/** The made-up concerns as rows. Needs places and people that were written, because it points at them. */
@RoomOnly
public final class ConcernRows {

    private final SchoolRows school;
    private final PeopleRows people;
    private final ZoneId zone;
    private final MadeInbox waiting;
    private final List<Concern> inbox = new ArrayList<>();

    @RoomOnly
    public ConcernRows(SchoolRows school, PeopleRows people, ZoneId zone, MadeInbox waiting) {
        this.school = school;
        this.people = people;
        this.zone = zone;
        this.waiting = waiting;
    }

    @RoomOnly
    public List<Concern> concerns(List<MadeConcern> made) {
        return made.stream().map(this::concern).toList();
    }

    /** @return those that wait in the inbox, once all were made */
    @RoomOnly
    public List<Concern> inbox() {
        return List.copyOf(inbox);
    }

    private Concern concern(MadeConcern made) {
        Concern concern = new Concern(
                "demonstration-" + made.number(),
                instant(waiting.received(made)),
                people.accountId(made.loggedBy()),
                school.place(made.place()),
                school.band(made.band()),
                school.category(made.category()),
                made.source(),
                made.facts());
        if (made.occurred().isKnown()) {
            concern.occurred(
                    instant(made.occurred().from()), instant(made.occurred().to()));
        }
        concern.giveOpinion(made.opinion().isEmpty() ? null : made.opinion());
        concern.categorise(
                concern.getCategory(),
                made.furtherCategories().stream().map(school::category).toList(),
                concern.getReceivedAt());
        made.involvements().forEach(part -> concern.involve(people.pupil(part.pupil()), part.role()));
        if (waiting.seenBy(made) != null) {
            concern.acknowledge(people.accountId(waiting.seenBy(made)), instant(waiting.seen(made)));
        }
        if (waiting.inbox().contains(made.number())) {
            inbox.add(concern);
        }
        return concern;
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
