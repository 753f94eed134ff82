package org.wholeschool.concern.followup.parents;

import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;

/** What is on record of telling parents, now or in one of its versions. */
@MappedSuperclass
abstract class ContactFields extends Edition {

    private boolean told;

    private LocalDate toldOn;

    @Convert(converter = EncryptedText.class)
    private String toldBy;

    @Convert(converter = EncryptedText.class)
    private String whom;

    @Convert(converter = EncryptedText.class)
    private String said;

    @Convert(converter = EncryptedText.class)
    private String reason;

    final void become(ContactEntry entry) {
        told = entry.told();
        toldOn = entry.toldOn();
        toldBy = entry.toldBy();
        whom = entry.whom();
        said = entry.said();
        reason = entry.reason();
    }

    /** @param pupilId whose parents, or null */
    @RoomOnly
    public final ContactEntry entry(Long pupilId) {
        return new ContactEntry(pupilId, told, toldOn, toldBy, whom, said, reason);
    }
}
