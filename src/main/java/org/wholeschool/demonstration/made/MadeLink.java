package org.wholeschool.demonstration.made;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wholeschool.link.LinkKind;
import org.wholeschool.school.Grade;

/**
 * A tie between two pupils; a pair has at most one.
 *
 * @param evidence one to three pieces, the oldest first
 * @param reviewedOn when it was last looked at; the day it was recorded, or later
 * @param reviewBy the last day on which it is valid, 12 weeks after the last review
 * @param approvedBy the lead or deputy who confirmed the grade; null while it is unconfirmed
 */
public record MadeLink(
        MadePupil one,
        MadePupil other,
        LinkKind kind,
        List<MadeEvidence> evidence,
        LocalDate recordedOn,
        MadeStaff recordedBy,
        LocalDate reviewedOn,
        LocalDate reviewBy,
        MadeStaff approvedBy) {

    /** A quarrel, a protector or a family does not make a peer group. */
    private static final Set<LinkKind> TYING =
            Set.of(LinkKind.FRIENDSHIP, LinkKind.ONLINE, LinkKind.TRAVEL_TOGETHER, LinkKind.TOGETHER_IN_CONCERNS);

    /**
     * What holds a link up, graded on the 3x5x2 scale.
     *
     * @param conditions of sharing; empty unless handling says that there are some
     */
    public record MadeEvidence(
            Grade.SourceGrade source,
            Grade.Information information,
            Grade.Handling handling,
            String conditions,
            String note,
            LocalDate on,
            MadeStaff recordedBy) {

        boolean establishes() {
            return Grade.establishes(source, information);
        }
    }

    /** @return whether a lead approved it on evidence from a usable source that knows directly or is corroborated */
    public boolean isEstablished() {
        return approvedBy != null && evidence.stream().anyMatch(MadeEvidence::establishes);
    }

    /** @return whether its review date has not passed */
    public boolean isValidOn(LocalDate day) {
        return !reviewBy.isBefore(day);
    }

    /** @return whether it may hold a group pattern together on that day */
    public boolean tiesOn(LocalDate day) {
        return TYING.contains(kind) && isEstablished() && isValidOn(day);
    }
}
