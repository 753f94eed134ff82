package org.wholeschool.concern.followup.situation;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;

/**
 * What is known of a pupil's situation, now or in one of its versions. Kind and days are found without decrypting:
 * children are counted by them.
 */
@MappedSuperclass
abstract class SituationFields extends Edition {

    @Enumerated(EnumType.STRING)
    private SituationKind kind;

    private LocalDate beginsOn;

    private LocalDate endsOn;

    @Convert(converter = EncryptedText.class)
    private String worker;

    @Convert(converter = EncryptedText.class)
    private String workerContact;

    @Convert(converter = EncryptedText.class)
    private String note;

    final void become(SituationEntry entry) {
        kind = entry.kind();
        beginsOn = entry.beginsOn();
        endsOn = entry.endsOn();
        worker = entry.worker();
        workerContact = entry.contact();
        note = entry.note();
    }

    @RoomOnly
    public final SituationEntry entry() {
        return new SituationEntry(kind, beginsOn, endsOn, worker, workerContact, note);
    }
}
