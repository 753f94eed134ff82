package org.wholeschool.governance.trust;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What a trust was handed of one school's year. It is never changed; what a school corrects comes as a later edition.
 */
@Entity
@Table(name = "trust_figure")
public class TrustFigure extends SchoolOwned {

    private long memberId;

    private String memberName;

    private int schoolYear;

    private int edition;

    private int onRoll;

    private int concerns;

    private int halfTerms;

    private int pupils;

    @SuppressWarnings("unused") // queries read it
    private Instant receivedAt;

    protected TrustFigure() {}

    TrustFigure(long memberId, String memberName, TrustShares.Year year, Instant receivedAt) {
        this.memberId = memberId;
        this.memberName = memberName;
        this.schoolYear = year.schoolYear();
        this.edition = year.edition();
        this.onRoll = year.onRoll();
        this.concerns = year.concerns();
        this.halfTerms = year.halfTerms();
        this.pupils = year.pupils();
        this.receivedAt = receivedAt;
    }

    /** What the school is called by now. */
    void isCalled(String name) {
        memberName = name;
    }

    long getMemberId() {
        return memberId;
    }

    String getMemberName() {
        return memberName;
    }

    int getSchoolYear() {
        return schoolYear;
    }

    int getEdition() {
        return edition;
    }

    int getOnRoll() {
        return onRoll;
    }

    int getConcerns() {
        return concerns;
    }

    int getHalfTerms() {
        return halfTerms;
    }

    int getPupils() {
        return pupils;
    }
}
