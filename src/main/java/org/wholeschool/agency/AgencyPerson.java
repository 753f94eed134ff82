package org.wholeschool.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A person at an agency, how to reach them, and how the school made sure that this is really them. */
@Entity
@Table(name = "agency_person")
public class AgencyPerson extends SchoolOwned {

    @Column(nullable = false)
    private String agencyCode;

    /** At which agency they were until it was merged into this one; null where that did not happen. */
    private String mergedFrom;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String post;

    @Convert(converter = EncryptedText.class)
    private String email;

    @Convert(converter = EncryptedText.class)
    private String phone;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private Verification.How verifiedHow;

    private LocalDate verifiedOn;

    private Long verifiedBy;

    /** With which number, list or paper. */
    @Convert(converter = EncryptedText.class)
    private String verifiedWith;

    /** For JPA. */
    protected AgencyPerson() {}

    AgencyPerson(String agencyCode) {
        this.agencyCode = agencyCode;
    }

    /** Takes over what a form says. What was verified of another name, address, number or agency does not hold. */
    void become(AgencyPeople.Entry entry) {
        boolean isSame = Objects.equals(entry.agencyCode(), agencyCode)
                && Objects.equals(entry.name(), name)
                && Objects.equals(entry.email(), email)
                && Objects.equals(entry.phone(), phone);
        mergedFrom = Objects.equals(entry.agencyCode(), agencyCode) ? mergedFrom : null;
        agencyCode = entry.agencyCode();
        name = entry.name();
        post = entry.post();
        email = entry.email();
        phone = entry.phone();
        active = entry.active();
        if (!isSame) {
            verify(null, null, null, null);
        }
    }

    void verify(Verification.How how, LocalDate on, Long by, String with) {
        verifiedHow = how;
        verifiedOn = on;
        verifiedBy = by;
        verifiedWith = with;
    }

    /** Their agency is part of another one from now on. */
    void comeAlong(String into) {
        mergedFrom = mergedFrom == null ? agencyCode : mergedFrom;
        agencyCode = into;
    }

    /** That agency is one of its own again. */
    void goBack() {
        agencyCode = mergedFrom;
        mergedFrom = null;
    }

    AgencyPeople.Entry entry() {
        return new AgencyPeople.Entry(agencyCode, name, post, email, phone, active);
    }

    /** @return the code of their agency */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** @return their name */
    public String getName() {
        return name;
    }

    /** @return their address, or null */
    public String getEmail() {
        return email;
    }

    /** @return their number, or null */
    public String getPhone() {
        return phone;
    }

    /** @return whether they still work there */
    public boolean isActive() {
        return active;
    }

    String getMergedFrom() {
        return mergedFrom;
    }

    Verification.How getVerifiedHow() {
        return verifiedHow;
    }

    LocalDate getVerifiedOn() {
        return verifiedOn;
    }

    Long getVerifiedBy() {
        return verifiedBy;
    }

    String getVerifiedWith() {
        return verifiedWith;
    }
}
