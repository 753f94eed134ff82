package org.wholeschool.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What a school says of an agency: of a usual one, or of one of its own. */
@Entity
@Table(name = "agency")
class SchoolAgency extends SchoolOwned {

    private static final String OWN = "OWN_";

    @Column(updatable = false)
    private String code;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String phone;

    @Convert(converter = EncryptedText.class)
    private String reference;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind = AgencyKind.OTHER;

    /** The code of the agency that it is part of by now; null where it is one of its own. */
    private String mergedInto;

    /** Within how many working days an answer is expected; null where none is. */
    private Integer answerDays;

    /** How a decision is escalated; null as usual. */
    @Convert(converter = EncryptedText.class)
    private String route;

    protected SchoolAgency() {}

    /** @param code of a usual one; null for one of the school's own */
    SchoolAgency(String code) {
        this.code = code == null ? OWN + UUID.randomUUID() : code;
    }

    /** @param newName null where a usual one is called as usual */
    void become(String newName, AgencyKind newKind, String newPhone, String newReference, boolean isActive) {
        name = newName;
        kind = newKind;
        phone = newPhone;
        reference = newReference;
        active = isActive;
    }

    /** @param other the agency that it is part of from now on; null where it is one of its own again */
    void mergeInto(String other) {
        mergedInto = other;
        active = other == null;
    }

    AgencyKind getKind() {
        return kind;
    }

    String getMergedInto() {
        return mergedInto;
    }

    /** @param newRoute null as usual */
    void expect(Integer days, String newRoute) {
        answerDays = days;
        route = newRoute;
    }

    Integer getAnswerDays() {
        return answerDays;
    }

    String getRoute() {
        return route;
    }

    String getCode() {
        return code;
    }

    String getName() {
        return name;
    }

    String getPhone() {
        return phone;
    }

    String getReference() {
        return reference;
    }

    boolean isActive() {
        return active;
    }
}
