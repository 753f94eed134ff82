package org.wholeschool.peermap.record;

import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;

/** What is said of one child in a risk assessment, now or in one of its versions. */
@MappedSuperclass
@RoomOnly
public abstract class RiskSaid extends RiskEdition {

    @Convert(converter = EncryptedText.class)
    private String purpose;

    @Convert(converter = EncryptedText.class)
    private String harm;

    @Convert(converter = EncryptedText.class)
    private String needs;

    @Convert(converter = EncryptedText.class)
    private String strengths;

    @Convert(converter = EncryptedText.class)
    private String says;

    @Convert(converter = EncryptedText.class)
    private String done;

    final void say(RiskTexts texts) {
        purpose = texts.purpose();
        harm = texts.harm();
        needs = texts.needs();
        strengths = texts.strengths();
        says = texts.says();
        done = texts.done();
    }

    public RiskTexts getTexts() {
        return new RiskTexts(purpose, harm, needs, strengths, says, done);
    }
}
