package org.wholeschool.school;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.wholeschool.platform.crypto.EncryptedText;

/** A school of this installation. The list of schools itself is outside the rule of one school per session. */
@Entity
public class School {

    @Id
    private Long id;

    @Version
    private long version;

    private String name;

    private String urn;

    private String zone;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.SECONDARY;

    private int firstYear = 7;

    private int lastYear = 13;

    private String outOfHours;

    private String signInNotice;

    @Convert(converter = EncryptedText.class)
    private String headName;

    @Convert(converter = EncryptedText.class)
    private String headPhone;

    @Convert(converter = EncryptedText.class)
    private String chairName;

    @Convert(converter = EncryptedText.class)
    private String chairPhone;

    @Convert(converter = EncryptedText.class)
    private String officerName;

    @Convert(converter = EncryptedText.class)
    private String officerPhone;

    private boolean toDoOpen;

    protected School() {}

    /**
     * @param id over 0, not used before
     * @param name the school's name
     * @param urn unique reference number, six digits
     * @param zone where its clocks are, "Europe/London"
     */
    public School(long id, String name, String urn, ZoneId zone) {
        this.id = id;
        this.name = name;
        this.urn = urn;
        this.zone = zone.getId();
    }

    void become(Schools.Change change) {
        name = change.name().strip();
        urn = change.urn().strip();
        phase = change.phase();
        firstYear = change.firstYear();
        lastYear = change.lastYear();
        zone = change.zone();
    }

    void say(String outOfHoursPhone, String noticeAtSignIn) {
        outOfHours = outOfHoursPhone;
        signInNotice = noticeAtSignIn;
    }

    void aboutAdults(DutyLeads.AboutAdults route) {
        headName = route.headName();
        headPhone = route.headPhone();
        chairName = route.chairName();
        chairPhone = route.chairPhone();
        officerName = route.officerName();
        officerPhone = route.officerPhone();
    }

    DutyLeads.AboutAdults getAboutAdults() {
        return new DutyLeads.AboutAdults(headName, headPhone, chairName, chairPhone, officerName, officerPhone);
    }

    void showToDo(boolean shown) {
        toDoOpen = shown;
    }

    public Phase getPhase() {
        return phase;
    }

    public int getFirstYear() {
        return firstYear;
    }

    public int getLastYear() {
        return lastYear;
    }

    public String getOutOfHours() {
        return outOfHours;
    }

    public String getSignInNotice() {
        return signInNotice;
    }

    public boolean isToDoOpen() {
        return toDoOpen;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getUrn() {
        return urn;
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }
}
