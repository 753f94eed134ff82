package org.wholeschool.pattern.peers;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.pattern.Json;
import org.wholeschool.pattern.types.TypeRelease;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** The types of a school's groups in a school year, and what is told of them. Never changed. */
@Entity
@Table(name = "pattern_group_types")
class GroupTypesOfYear extends SchoolOwned {

    private static final int FORMAT = 1;

    /**
     * What is kept as JSON.
     *
     * @param format the version of this layout
     * @param types what is told
     */
    public record Told(int format, TypeRelease types) {}

    @SuppressWarnings("unused") // queries read it
    private int schoolYear;

    private Instant madeAt;

    @Convert(converter = EncryptedText.class)
    @SuppressWarnings("unused") // kept, so that a year's types can be looked into; no page reads it
    private String parted;

    private String told;

    protected GroupTypesOfYear() {}

    /**
     * @param schoolYear by the calendar year in which it begins
     * @param types by type the numbers of its groups
     */
    GroupTypesOfYear(int schoolYear, Instant madeAt, List<List<Long>> types, TypeRelease told) {
        this.schoolYear = schoolYear;
        this.madeAt = madeAt;
        parted = types.stream()
                .map(type -> type.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        this.told = Json.write(new Told(FORMAT, told));
    }

    Instant madeAt() {
        return madeAt;
    }

    TypeRelease told() {
        return Json.read(told, Told.class).types();
    }
}
