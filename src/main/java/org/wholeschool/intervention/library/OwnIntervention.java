package org.wholeschool.intervention.library;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.calendar.BandGroup;

/**
 * An intervention that a school has added to the library. It is retired and never deleted, because plans say that they
 * used it.
 */
@Entity
@Table(name = "own_intervention")
class OwnIntervention extends SchoolOwned {

    /** From 1 on, one more each time that it was written. */
    private int edition;

    @Enumerated(EnumType.STRING)
    private Lever lever;

    @Column(name = "fits_where")
    private String where;

    @Column(name = "fits_when")
    private String when;

    private int hoursLeast;

    private int hoursMost;

    private int poundsLeast;

    private int poundsMost;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String changes;

    @Convert(converter = EncryptedText.class)
    private String takes;

    @Convert(converter = EncryptedText.class)
    private String known;

    @Convert(converter = EncryptedText.class)
    private String source;

    @Convert(converter = EncryptedText.class)
    private String risks;

    @Convert(converter = EncryptedText.class)
    private String measure;

    private long changedBy;

    @SuppressWarnings("unused") // queries read it
    private Instant changedAt;

    private boolean retired;

    protected OwnIntervention() {}

    /** @return a new one, of which nothing is said yet */
    static OwnIntervention begin() {
        return new OwnIntervention();
    }

    /** What it is from now on. */
    void write(OwnText text, long by, Instant at) {
        edition++;
        lever = text.lever();
        where = names(text.where());
        when = names(text.when());
        hoursLeast = text.hoursLeast();
        hoursMost = text.hoursMost();
        poundsLeast = text.poundsLeast();
        poundsMost = text.poundsMost();
        name = text.name();
        changes = text.changes();
        takes = text.takes();
        known = text.known();
        source = text.source();
        risks = text.risks();
        measure = text.measure();
        touch(by, at);
    }

    private static String names(Set<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private void touch(long by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    /** The school uses it no more, or again. */
    void retire(boolean isRetired, long by, Instant at) {
        retired = isRetired;
        touch(by, at);
    }

    Entry entry() {
        return new Entry(
                getId().toString(),
                edition,
                lever,
                Shipped.some(Where.class, where),
                Shipped.some(BandGroup.class, when),
                new Entry.Range(hoursLeast, hoursMost),
                new Entry.Range(poundsLeast, poundsMost),
                name,
                changes,
                takes,
                known == null ? List.of() : List.of(new Entry.Known(known, source)),
                risks,
                measure,
                retired);
    }

    String getName() {
        return name;
    }

    int getEdition() {
        return edition;
    }

    long getChangedBy() {
        return changedBy;
    }
}
