package org.wholeschool.concern.followup.situation;

import java.util.List;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/**
 * A person of a pupil's family, as a form gives them.
 *
 * @param relation what they are to the pupil; null where that is not chosen
 * @param siblingId the pupil here who is the brother or sister, or null
 * @param name what they are called; null for a pupil here
 * @param contact how they are reached, or null
 * @param note what else matters, or null
 * @param isResponsible whether they have parental responsibility
 */
public record FamilyEntry(
        FamilyRelation relation, Long siblingId, String name, String contact, String note, boolean isResponsible) {

    /**
     * @param pupilId whose family it is
     * @param siblings the pupils who are entered as brothers or sisters already
     * @return the same, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    FamilyEntry checked(long pupilId, List<Long> siblings) {
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        form.required("familyRelation", relation, "family.relation.required");
        String called = form.line("familyName", name, siblingId == null ? "family.name.required" : null);
        String reached = form.line("familyContact", contact, null);
        String more = form.text("familyNote", note, null);
        form.refuse(siblingId != null && relation != FamilyRelation.SIBLING, "familyRelation", "family.relation.pupil");
        form.refuse(siblingId != null && called != null, "familyName", "family.name.both");
        form.refuse(siblingId != null && siblingId == pupilId, "familySearch", "family.self");
        form.refuse(siblingId != null && siblings.contains(siblingId), "familySearch", "family.already");
        form.orThrow();
        return new FamilyEntry(
                relation, siblingId, called, reached, more, isResponsible && relation != FamilyRelation.SIBLING);
    }
}
