package org.wholeschool.pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * What one run let out, for one audience. Never changed, so without a version: a correction is another release. What is
 * published once is never removed; a school week that was made anew goes once it was made anew again
 * ({@link org.wholeschool.pattern.week.WeekSweep}), and so does what was told of groups
 * ({@link org.wholeschool.pattern.peers.GroupLooks}).
 */
@Entity
@Table(name = "pattern_release")
@Multitenant
@TenantDiscriminatorColumn(name = "school_id", contextProperty = SchoolContext.PROPERTY)
public class Release {

    /**
     * The first thing to know of a content.
     *
     * @param format the version of its layout
     */
    public record Layout(int format) {}

    /** Who may see it. */
    public enum Audience {
        LEADS,
        GOVERNORS
    }

    /** What it holds. */
    public enum Kind {
        /** {@link org.wholeschool.pattern.ClosedPeriod}, for governors; once for each half-term. */
        HALF_TERM,
        /** The same of a school year; once, and again where it is corrected. */
        SCHOOL_YEAR,
        /**
         * {@link org.wholeschool.pattern.week.ThisWeek}, for leads: the one look at a school week, and the same week
         * made anew afterwards.
         */
        WEEK,
        /** {@link org.wholeschool.pattern.peers.ToldGroups}, for leads; every run makes another one. */
        GROUPS,
        /** {@link org.wholeschool.pattern.together.TogetherTold}, for leads; the latest is shown. */
        TOGETHER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_id")
    @SequenceGenerator(name = "ws_id", sequenceName = "ws_id", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // queries read it
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // queries read it
    private Kind kind;

    private Instant madeAt;

    @SuppressWarnings("unused") // queries read it
    private LocalDate fromDay;

    private LocalDate toDay;

    /** "2026-1" for what may be published only once; the database sees to it. Null for what every run makes anew. */
    private String period;

    /** The Monday of the school week that it is of; null for what is of no one week. */
    @SuppressWarnings("unused") // queries read it
    private LocalDate week;

    /** How many releases for governors there were before it; null for what is none of these. */
    private Integer follows;

    /**
     * From when on governors see it; null for what was published before there was such a day, and for what they never
     * see.
     */
    private LocalDate visibleFrom;

    /** What the run was told, as JSON, so that it can be made again. */
    private String parameters;

    private String content;

    protected Release() {}

    private Release(
            Audience audience,
            Kind kind,
            Instant madeAt,
            LocalDate fromDay,
            LocalDate toDay,
            String period,
            String parameters,
            String content) {
        this.madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
        this.audience = audience;
        this.kind = kind;
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.period = period;
        this.parameters = parameters;
        this.content = content;
    }

    /**
     * @param closed what governors may see of a half-term or school year
     * @param onceAs what may be published only once, "2026-1"
     * @param follows how many of these there were before: no two follow the same ones
     * @param from first day of receipt
     * @param to last day of receipt
     * @param visibleFrom from when on governors see it
     */
    public static Release ofClosed(
            ClosedPeriod closed, String onceAs, int follows, LocalDate from, LocalDate to, LocalDate visibleFrom) {
        Release release = new Release(
                Audience.GOVERNORS,
                closed.isOfYear() ? Kind.SCHOOL_YEAR : Kind.HALF_TERM,
                Now.instant(),
                from,
                to,
                onceAs,
                Json.write(Thresholds.forGovernors()),
                Json.write(closed));
        release.follows = follows;
        release.visibleFrom = visibleFrom;
        return release;
    }

    /**
     * @param found what a run of a school week found
     * @param monday of that week
     * @param readAt when its concerns began to be read: what changed later is not in it
     * @param from the first day that it compares
     * @param to the day from which it looks back
     * @param onceAs what may be made only once, "week-2026-11-16"; null for what may be made anew
     * @param parameters what the run was told
     */
    public static Release ofWeek(
            Object found,
            LocalDate monday,
            Instant readAt,
            LocalDate from,
            LocalDate to,
            String onceAs,
            Object parameters) {
        Release release = new Release(
                Audience.LEADS, Kind.WEEK, readAt, from, to, onceAs, Json.write(parameters), Json.write(found));
        release.week = monday;
        return release;
    }

    /**
     * @param told what a run over groups tells
     * @param readAt when its links and concerns began to be read: what changed later is not in it
     * @param from the first day of which concerns are told
     * @param asOf the day on which links had to be valid
     * @param parameters what the run was told
     */
    public static Release ofGroups(Object told, Instant readAt, LocalDate from, LocalDate asOf, Object parameters) {
        return new Release(
                Audience.LEADS, Kind.GROUPS, readAt, from, asOf, null, Json.write(parameters), Json.write(told));
    }

    /**
     * @param told what log and links say together
     * @param readAt when its links and concerns began to be read: what changed later is not in it
     * @param from the first day of its concerns
     * @param to the last
     * @param parameters what the run was told
     */
    public static Release ofTogether(Object told, Instant readAt, LocalDate from, LocalDate to, Object parameters) {
        return new Release(
                Audience.LEADS, Kind.TOGETHER, readAt, from, to, null, Json.write(parameters), Json.write(told));
    }

    /** @return its id, once it was written. */
    public Long id() {
        return id;
    }

    /** @return when its concerns were read. */
    public Instant madeAt() {
        return madeAt;
    }

    /** @return what it may be made only once as, "2026-1"; null for what every run makes anew. */
    public String period() {
        return period;
    }

    /** @return the last day that it looks at. */
    public LocalDate toDay() {
        return toDay;
    }

    /**
     * @return how many releases for governors there were before it; null where it is none, or was made before they were
     *     counted.
     */
    public Integer follows() {
        return follows;
    }

    /** @return from when on governors see it; null where nothing says so. */
    public LocalDate visibleFrom() {
        return visibleFrom;
    }

    /** @return what it lets out. */
    public <T> T content(Class<T> type) {
        return Json.read(content, type);
    }

    /** @return what its run was told. */
    public <T> T parameters(Class<T> type) {
        return Json.read(parameters, type);
    }
}
