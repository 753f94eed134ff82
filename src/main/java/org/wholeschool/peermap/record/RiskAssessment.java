package org.wholeschool.peermap.record;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Pupil;

/**
 * What is thought of the safety of the children around whom a map was opened: those directly involved, then others with
 * a purpose each; the contexts; what is done.
 */
@Entity
@Table(name = "risk_assessment")
@RoomOnly
public class RiskAssessment extends SchoolOwned {

    /** Who writes one, where they are among those to whom its map opens. */
    public static final Set<Role> WRITERS = Set.of(Role.LEAD, Role.DEPUTY);

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "map_id")
    private PeerMap map;

    private long begunBy;

    private Instant begunAt;

    private Long closedBy;

    private Instant closedAt;

    @Convert(converter = EncryptedText.class)
    private String conclusion;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ring, id")
    private List<RiskChild> children = new ArrayList<>();

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<RiskContext> contexts = new ArrayList<>();

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<RiskAction> actions = new ArrayList<>();

    protected RiskAssessment() {}

    /**
     * Begins with those directly involved, each named for the reason that the request gives, and with every context.
     */
    public RiskAssessment(PeerMap map, long by, Instant at) {
        this.map = map;
        this.begunBy = by;
        this.begunAt = at;
        map.getChildren().forEach(child -> children.add(new RiskChild(this, child.getPupil(), 0, child.getWhy())));
        for (RiskContextKind kind : RiskContextKind.values()) {
            contexts.add(new RiskContext(this, kind));
        }
    }

    public void add(Pupil pupil, int ring, String purpose) {
        children.add(new RiskChild(this, pupil, ring, purpose));
    }

    public void remove(RiskChild child) {
        children.remove(child);
    }

    public void add(RiskAction action) {
        actions.add(action);
    }

    public Optional<RiskChild> child(long pupilId) {
        return children.stream()
                .filter(child -> child.getPupil().getId() == pupilId)
                .findFirst();
    }

    /** @return whether everybody directly involved has been considered, so that it may move outwards */
    public boolean isInsideConsidered() {
        return children.stream().filter(RiskChild::isDirect).allMatch(RiskChild::isConsidered);
    }

    /**
     * @return whether somebody reads it: those to whom its map opens, and whoever has something to do because of it.
     *     Whoever approved a map has not thereby a reason to read what was learnt from it
     */
    boolean isReadBy(Actor actor) {
        return map.isFor(actor)
                || actor.isPerson() && actions.stream().anyMatch(action -> action.getOwnerId() == actor.accountId());
    }

    /**
     * Which links led to somebody is kept nowhere. So it is any link of somebody in it, where its map went outwards;
     * one of a restricted kind brings nobody onto a map.
     *
     * @return whether a link between two pupils may be what led to a child in it, or is between two of them
     */
    public boolean mayRestOn(long one, long other, boolean isRestricted) {
        boolean hasOne = child(one).isPresent();
        boolean hasOther = child(other).isPresent();
        return hasOne && hasOther || !isRestricted && map.getRings() > 0 && (hasOne || hasOther);
    }

    public void close(String words, long by, Instant at) {
        conclusion = words;
        closedBy = by;
        closedAt = at;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public PeerMap getMap() {
        return map;
    }

    public long getBegunBy() {
        return begunBy;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    public Long getClosedBy() {
        return closedBy;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getConclusion() {
        return conclusion;
    }

    public List<RiskChild> getChildren() {
        return children;
    }

    public List<RiskContext> getContexts() {
        return contexts;
    }

    public List<RiskAction> getActions() {
        return actions;
    }
}
