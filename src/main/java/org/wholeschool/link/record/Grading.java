package org.wholeschool.link.record;

import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.Grade;

/**
 * The grade of one piece of evidence, as a lead confirms it.
 *
 * @param evidenceId which piece
 * @param source how far the source can be relied on
 * @param information how the source knows it
 * @param handling whether it may be shared
 * @param conditions on which conditions it may be shared, or null
 */
public record Grading(
        long evidenceId,
        Grade.SourceGrade source,
        Grade.Information information,
        Grade.Handling handling,
        String conditions) {

    /** @return the grade that a piece has */
    @RoomOnly
    public static Grading of(Evidence piece) {
        return new Grading(
                piece.getId(), piece.getSource(), piece.getInformation(), piece.getHandling(), piece.getConditions());
    }

    /** @return the same grade, of another piece */
    @RoomOnly
    public Grading of(long piece) {
        return new Grading(piece, source, information, handling, conditions);
    }

    /** @param row which row of the form, from 0: its fields are "grade:2:source" */
    @RoomOnly
    public Grading read(LinkFormCheck form, int row) {
        String at = "grade:" + row + ":";
        form.required(at + "source", source, "grade.required");
        form.required(at + "information", information, "grade.required");
        form.required(at + "handling", handling, "grade.handling.required");
        form.refuse(
                handling == Grade.Handling.SHARING_PERMITTED && conditions != null && !conditions.isBlank(),
                at + "handling",
                "conditions.unsaid");
        boolean hasConditions = handling == Grade.Handling.SHARING_WITH_CONDITIONS;
        String said = hasConditions ? form.text(at + "conditions", conditions, "conditions.required") : null;
        return new Grading(evidenceId, source, information, handling, said);
    }
}
