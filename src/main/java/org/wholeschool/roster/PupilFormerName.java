package org.wholeschool.roster;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What a pupil was called before a roster called them otherwise. It goes with the pupil (V48), and where that roster is
 * taken back.
 */
@Entity
@Table(name = "pupil_former_name")
public class PupilFormerName extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    @SuppressWarnings("unused") // queries read it
    private Long batchId;

    private Instant usedUntil;

    @Convert(converter = EncryptedText.class)
    private String forename;

    @Convert(converter = EncryptedText.class)
    private String preferredName;

    @Convert(converter = EncryptedText.class)
    private String legalSurname;

    protected PupilFormerName() {}

    /**
     * @param pupil whose
     * @param before what the roll said
     * @param batchId the roster by which it says otherwise, null where it was none
     * @param usedUntil when that came in
     */
    public PupilFormerName(Pupil pupil, RollEntry before, Long batchId, Instant usedUntil) {
        this.pupil = pupil;
        this.batchId = batchId;
        this.usedUntil = usedUntil;
        this.forename = before.forename();
        this.preferredName = before.preferredName();
        this.legalSurname = before.legalSurname();
    }

    /**
     * @param before what the roll said, null for one who was not on it
     * @param after what it says
     * @return whether somebody was called something before that is no part of what they are called now
     */
    public static boolean isOne(RollEntry before, RollEntry after) {
        return before != null && !folded(after).containsAll(folded(before));
    }

    private static List<String> folded(RollEntry entry) {
        return Stream.of(entry.forename(), entry.preferredName(), entry.legalSurname())
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    public Pupil getPupil() {
        return pupil;
    }

    public Instant getUsedUntil() {
        return usedUntil;
    }

    public String getForename() {
        return forename;
    }

    public String getPreferredName() {
        return preferredName;
    }

    public String getLegalSurname() {
        return legalSurname;
    }
}
