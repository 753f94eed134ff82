package org.wholeschool.peermap.record;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;

/**
 * Somebody's request to see, with names, who is tied to particular children: why, for how long and with whom, and what
 * was decided. Whether it is open is a question about a moment: no job has to come by for it to close.
 */
@Entity
@Table(name = "peer_map")
@RoomOnly
public class PeerMap extends MapEmergency {

    /** Code points in one text about a map or about a risk assessment. */
    public static final int LONGEST_TEXT = 4_000;

    /** A request is about a danger of its days: longer than the Christmas holidays, shorter than half a term. */
    private static final Duration WAITS = Duration.ofDays(28);

    /**
     * So long after a map has closed a risk assessment can be begun: who saw it on a Friday writes in the week after.
     */
    private static final Duration BEGINS = Duration.ofDays(7);

    private long askedBy;

    @Enumerated(EnumType.STRING)
    private Role askedAs;

    private Instant askedAt;

    private Long concernId;

    @Convert(converter = EncryptedText.class)
    private String purpose;

    private Long groupNo;

    private int rings;

    @Column(name = "open_hours")
    private int hours;

    @Enumerated(EnumType.STRING)
    private MapState state;

    private Long decidedBy;

    private Instant decidedAt;

    @Convert(converter = EncryptedText.class)
    private String reason;

    private Instant closesAt;

    private Long endedBy;

    private Instant endedAt;

    @OneToMany(mappedBy = "map", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<MapChild> children = new ArrayList<>();

    @OneToMany(mappedBy = "map", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<MapReader> readers = new ArrayList<>();

    protected PeerMap() {}

    /**
     * @param asked what is asked for, without the children and readers, which are added
     * @param by who asks
     * @param at when
     */
    public PeerMap(NewMap asked, Actor by, Instant at) {
        this.askedBy = by.accountId();
        this.askedAs = by.roles().contains(Role.LEAD) ? Role.LEAD : Role.DEPUTY;
        this.askedAt = at;
        this.concernId = asked.concern();
        this.purpose = asked.purpose();
        this.groupNo = asked.group();
        this.rings = asked.rings();
        this.hours = asked.hours();
        this.state = MapState.ASKED;
        addReader(askedBy);
    }

    public void addChild(MapChild child) {
        children.add(child);
    }

    public final void addReader(long account) {
        readers.add(new MapReader(this, account));
    }

    /** A second person lets it be so: its time begins now. */
    public void approve(long by, String words, Instant now) {
        state = MapState.OPEN;
        decided(by, words, now);
        closesAt = now.plus(Duration.ofHours(hours));
    }

    public void refuse(long by, String words, Instant now) {
        state = MapState.REFUSED;
        decided(by, words, now);
    }

    private void decided(long by, String words, Instant now) {
        decidedBy = by;
        decidedAt = now;
        reason = words;
    }

    /** Whoever asked opens it at once and alone, and says until then why. */
    public void openInEmergency(int forHours, Instant justifyUntil, Instant now) {
        openAlone(justifyUntil);
        hours = forHours;
        state = MapState.OPEN;
        closesAt = now.plus(Duration.ofHours(forHours));
    }

    public void withdraw(Instant now) {
        state = MapState.WITHDRAWN;
        endedBy = askedBy;
        endedAt = now;
    }

    /** Nobody has decided in time. */
    public void lapse(Instant now) {
        state = MapState.LAPSED;
        endedAt = now;
    }

    /**
     * It is over.
     *
     * @param by who closes it before its time is over, null where it closes by itself
     */
    public void close(Long by, Instant now) {
        state = MapState.CLOSED;
        endedBy = by;
        endedAt = now;
    }

    /** Where it should not have been opened, it is closed with that. */
    public void judge(boolean wasRight, String words, long by, Instant now) {
        if (!wasRight && standingAt(now) == MapState.OPEN) {
            close(by, now);
        }
        judged(wasRight, words, by, now);
    }

    /** @return how far it has come at that moment, whether or not a job has come by */
    public MapState standingAt(Instant now) {
        if (state == MapState.ASKED && !now.isBefore(lapsesAt())) {
            return MapState.LAPSED;
        }
        return state == MapState.OPEN && (!now.isBefore(closesAt) || isNotJustifiedInTimeAt(now))
                ? MapState.CLOSED
                : state;
    }

    /** @return when a request on which nobody decides is over */
    public Instant lapsesAt() {
        return askedAt.plus(WAITS);
    }

    /** @return whether it had been opened in an emergency before that moment, and nobody had said why by then */
    public boolean isOwedAt(Instant moment) {
        return isEmergency() && askedAt.isBefore(moment) && !wasJustifiedBefore(moment);
    }

    /** @return whether somebody may see the map itself at that moment */
    public boolean isOpenTo(Actor actor, Instant now) {
        return standingAt(now) == MapState.OPEN && isFor(actor);
    }

    /**
     * @return until when a risk assessment can be begun around it, by those whom it opened to; null where it cannot: it
     *     never opened, its emergency was not justified in time or not right
     */
    public Instant assessableUntil(Instant now) {
        boolean wasOpen = Set.of(MapState.OPEN, MapState.CLOSED).contains(state)
                && !isNotJustifiedInTimeAt(now)
                && !Boolean.FALSE.equals(getRight());
        return wasOpen ? (endedAt == null || closesAt.isBefore(endedAt) ? closesAt : endedAt).plus(BEGINS) : null;
    }

    /** @return whether somebody may begin a risk assessment around it at that moment */
    public boolean isAssessableBy(Actor actor, Instant now) {
        Instant until = assessableUntil(now);
        return isFor(actor) && until != null && now.isBefore(until);
    }

    /** @return whether it is for that person to look at, while it is open */
    public boolean isFor(Actor actor) {
        return actor.isPerson() && getReaders().contains(actor.accountId());
    }

    /**
     * @return whether somebody's roles let them decide: a deputy or the head, a lead where a deputy asked; never who
     *     asked. {@link Maps#mayDecide} is the whole rule
     */
    boolean mayBeDecidedBy(long account, Set<Role> roles) {
        return account != askedBy
                && (roles.contains(Role.HEAD)
                        || roles.contains(Role.DEPUTY)
                        || roles.contains(Role.LEAD) && askedAs == Role.DEPUTY);
    }

    public boolean isOf(Actor actor) {
        return actor.isPerson() && actor.accountId() == askedBy;
    }

    /** @return the accounts to which it opens */
    public Set<Long> getReaders() {
        return readers.stream().map(MapReader::getAccountId).collect(Collectors.toSet());
    }

    public List<MapChild> getChildren() {
        return children;
    }

    public long getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public Long getConcernId() {
        return concernId;
    }

    /** @return the number of the group that it is about; null where its children are named */
    public Long getGroupNo() {
        return groupNo;
    }

    public String getPurpose() {
        return purpose;
    }

    public int getRings() {
        return rings;
    }

    public int getHours() {
        return hours;
    }

    public MapState getState() {
        return state;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getReason() {
        return reason;
    }

    public Instant getClosesAt() {
        return closesAt;
    }

    public Long getEndedBy() {
        return endedBy;
    }

    public Instant getEndedAt() {
        return endedAt;
    }
}
