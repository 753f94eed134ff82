package org.wholeschool.school;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;

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

    protected School() {
    }

    /**
     * @param id   over 0, not used before
     * @param name the school's name
     * @param urn  unique reference number, six digits
     * @param zone where its clocks are, "Europe/London"
     */
    public School(long id, String name, String urn, ZoneId zone) {
        this.id = id;
        this.name = name;
        this.urn = urn;
        this.zone = zone.getId();
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
