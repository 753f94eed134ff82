package org.wholeschool.roster.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.RollEntry;

/**
 * What an import would do to one pupil.
 *
 * @param kind what becomes of the pupil
 * @param pupilId the pupil's id, null for one who is added and was not added and taken back before
 * @param before what the roll says, null for one who is added
 * @param after what it will say
 */
@RoomOnly
public record PupilChange(RollChange kind, Long pupilId, RollEntry before, RollEntry after) {

    /** @return the keys of what will be different, in the order of a roster's columns; none for one who is added. */
    @RoomOnly
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        if (before != null) {
            note(fields, "upn", before.upn(), after.upn());
            note(fields, "legal_surname", before.legalSurname(), after.legalSurname());
            note(fields, "forename", before.forename(), after.forename());
            note(fields, "preferred_name", before.preferredName(), after.preferredName());
            note(fields, "dob", before.dateOfBirth(), after.dateOfBirth());
            note(fields, "sex", before.sex(), after.sex());
            note(fields, "nc_year", before.ncYear(), after.ncYear());
            note(fields, "reg_group", before.regGroup(), after.regGroup());
            note(fields, "leaving_date", before.leftOn(), after.leftOn());
            note(fields, "source", before.sourceHash(), after.sourceHash());
        }
        return fields;
    }

    private static void note(List<String> fields, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
