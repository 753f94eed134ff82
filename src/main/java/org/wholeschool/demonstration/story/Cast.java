package org.wholeschool.demonstration.story;

import static org.wholeschool.concern.record.InvolvementRole.ALLEGED;
import static org.wholeschool.concern.record.InvolvementRole.HARMED;
import static org.wholeschool.concern.record.InvolvementRole.INTERVENED;
import static org.wholeschool.concern.record.InvolvementRole.OTHER;
import static org.wholeschool.concern.record.InvolvementRole.PRESENT;
import static org.wholeschool.concern.record.InvolvementRole.WITNESS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadeConcern.MadeInvolvement;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.Scene;

/** Gives the pupils of a concern their roles. */
final class Cast {

    /** How the roles of a category usually are. */
    enum Kind {
        /** Somebody is harmed, somebody is said to have harmed, others may have seen it or helped. */
        HARM,
        /** Several pupils are present; nobody is singled out. */
        TOGETHER,
        /** One pupil is harmed, by nobody in the school. */
        ALONE,
        /** One pupil, whom nobody harmed. */
        SELF
    }

    private static final double NAMES_NOBODY = 0.08;

    private final Dice dice;
    private final Crowd crowd;
    private final MadePupil oneChild;
    private final Set<MadePupil> alreadyInTheEmerging = new HashSet<>();

    /** @param oneChild the pupil who is in every concern of the place that is a single child's story */
    Cast(Dice dice, Crowd crowd, MadePupil oneChild) {
        this.dice = dice;
        this.crowd = crowd;
        this.oneChild = oneChild;
    }

    List<MadeInvolvement> of(Scene scene, Kind kind, boolean lastYear) {
        return switch (scene.plot()) {
            case ONE_CHILD -> roles(oneChild, Kind.HARM, lastYear);
            case EMERGING -> pupilsWhoAreNew(kind, lastYear);
            case CASEWORK -> roles(crowd.first(lastYear), kind, lastYear);
            case BACKGROUND -> dice.chance(NAMES_NOBODY) ? List.of() : roles(crowd.first(lastYear), kind, lastYear);
        };
    }

    /** Every pupil is at most once in the emerging hotspot, so that it is plainly the place and not a few children. */
    private List<MadeInvolvement> pupilsWhoAreNew(Kind kind, boolean lastYear) {
        List<MadeInvolvement> involvements;
        do {
            involvements = roles(crowd.first(lastYear), kind, lastYear);
        } while (involvements.stream()
                .anyMatch(i ->
                        alreadyInTheEmerging.contains(i.pupil()) || i.pupil().equals(oneChild)));
        involvements.forEach(i -> alreadyInTheEmerging.add(i.pupil()));
        return involvements;
    }

    private List<MadeInvolvement> roles(MadePupil first, Kind kind, boolean lastYear) {
        List<InvolvementRole> others = new ArrayList<>();
        switch (kind) {
            case HARM -> {
                add(others, ALLEGED, dice.chance(0.6) ? 1 : dice.between(0, 3));
                add(others, WITNESS, dice.chance(0.25) ? dice.between(1, 2) : 0);
                add(others, INTERVENED, dice.chance(0.06) ? 1 : 0);
                add(others, HARMED, dice.chance(0.1) ? 1 : 0);
            }
            case TOGETHER -> {
                add(others, PRESENT, dice.between(0, 3));
                add(others, OTHER, dice.chance(0.1) ? 1 : 0);
            }
            case ALONE -> add(others, WITNESS, dice.chance(0.08) ? 1 : 0);
            case SELF -> {}
        }
        InvolvementRole own = switch (kind) {
            case HARM, ALONE -> HARMED;
            case TOGETHER -> PRESENT;
            case SELF -> OTHER;
        };
        return withPupils(first, own, others, lastYear);
    }

    private static void add(List<InvolvementRole> roles, InvolvementRole role, int times) {
        for (int i = 0; i < times; i++) {
            roles.add(role);
        }
    }

    private List<MadeInvolvement> withPupils(
            MadePupil first, InvolvementRole own, List<InvolvementRole> others, boolean lastYear) {
        List<MadeInvolvement> involvements = new ArrayList<>(List.of(new MadeInvolvement(first, own)));
        for (InvolvementRole role : others) {
            MadePupil other = crowd.other(first, lastYear);
            if (involvements.stream().noneMatch(i -> i.pupil().equals(other))) {
                involvements.add(new MadeInvolvement(other, role));
            }
        }
        return List.copyOf(involvements);
    }
}
