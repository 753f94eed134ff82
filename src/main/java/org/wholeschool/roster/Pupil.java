package org.wholeschool.roster;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.wholeschool.platform.crypto.EncryptedDate;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A pupil on roll, or one who was. What names a child is encrypted; the UPN is found by its keyed hash. */
@Entity
public class Pupil extends SchoolOwned {

    @Convert(converter = EncryptedText.class)
    private String upn;

    @SuppressWarnings("unused") // queries read it
    private String upnHash;

    private String sourceHash;

    @Convert(converter = EncryptedText.class)
    private String legalSurname;

    @Convert(converter = EncryptedText.class)
    private String forename;

    @Convert(converter = EncryptedText.class)
    private String preferredName;

    @Convert(converter = EncryptedDate.class)
    private LocalDate dateOfBirth;

    private String sex;

    private int ncYear;

    private String regGroup;

    private LocalDate leftOn;

    private boolean takenBack;

    protected Pupil() {}

    /**
     * @param upn unique pupil number, 13 characters
     * @param legalSurname as on the roll
     * @param forename as on the roll
     * @param preferredName what the pupil is called, null where it is the forename
     * @param dateOfBirth day of birth
     * @param sex "F", "M" or "X"
     * @param ncYear National Curriculum year, 0 to 14
     * @param regGroup registration group, "8B"
     * @param leftOn the first day on which the pupil is no longer on roll, null where there is none
     */
    public Pupil(
            String upn,
            String legalSurname,
            String forename,
            String preferredName,
            LocalDate dateOfBirth,
            String sex,
            int ncYear,
            String regGroup,
            LocalDate leftOn) {
        this(new RollEntry(
                upn, null, legalSurname, forename, preferredName, dateOfBirth, sex, ncYear, regGroup, leftOn));
    }

    /** @param entry what the roll says of the pupil */
    public Pupil(RollEntry entry) {
        amend(entry);
    }

    /**
     * Says anew what the roll says of the pupil.
     *
     * @param entry all of it
     */
    public final void amend(RollEntry entry) {
        this.takenBack = false;
        this.upn = entry.upn();
        this.upnHash = entry.upn() == null ? null : KeyedHash.of("upn", entry.upn());
        this.sourceHash = entry.sourceHash();
        this.legalSurname = entry.legalSurname();
        this.forename = entry.forename();
        this.preferredName = entry.preferredName();
        this.dateOfBirth = entry.dateOfBirth();
        this.sex = entry.sex();
        this.ncYear = entry.ncYear();
        this.regGroup = entry.regGroup();
        this.leftOn = entry.leftOn();
    }

    /**
     * Takes back that the pupil was added: on no roll from this day on, as if never brought in.
     *
     * @param today the first day on which the pupil is no longer on roll
     */
    public void takeBack(LocalDate today) {
        if (asEntry().isOnRoll(today)) {
            leftOn = today;
        }
        takenBack = true;
    }

    /** @return whether an import that added the pupil was undone, and the pupil is not on roll for that reason. */
    public boolean isTakenBack() {
        return takenBack;
    }

    /** @return what the roll says of the pupil. */
    public RollEntry asEntry() {
        return new RollEntry(
                upn, sourceHash, legalSurname, forename, preferredName, dateOfBirth, sex, ncYear, regGroup, leftOn);
    }

    public String getUpn() {
        return upn;
    }

    public String getLegalSurname() {
        return legalSurname;
    }

    public String getForename() {
        return forename;
    }

    public String getPreferredName() {
        return preferredName;
    }

    public LocalDate getDateOfBirth() {
        return dateOfBirth;
    }

    public String getSex() {
        return sex;
    }

    public int getNcYear() {
        return ncYear;
    }

    public String getRegGroup() {
        return regGroup;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    /** @return what the pupil is called: preferred name and surname. */
    public String getDisplayName() {
        return (preferredName == null ? forename : preferredName) + " " + legalSurname;
    }

    /** @return first name and initial, for a drawing in which there is little room: "Chloe D." */
    public String getShortName() {
        String initial = legalSurname.substring(0, legalSurname.offsetByCodePoints(0, 1));
        return (preferredName == null ? forename : preferredName) + " " + initial + ".";
    }
}
