package org.wholeschool.concern.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A tag of a concern. It goes with its concern and with its tag. */
@Entity
@Table(name = "concern_tag")
public class ConcernTag extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "tag_id")
    private Tag tag;

    @SuppressWarnings("unused") // queries read it
    private Instant taggedAt;

    @SuppressWarnings("unused") // queries read it
    private Long taggedBy;

    protected ConcernTag() {}

    /**
     * @param concern which concern
     * @param tag which tag
     * @param by whose account gave it
     * @param at when
     */
    public ConcernTag(Concern concern, Tag tag, Long by, Instant at) {
        this.concern = concern;
        this.tag = tag;
        this.taggedBy = by;
        this.taggedAt = at;
    }

    public Concern getConcern() {
        return concern;
    }

    public Tag getTag() {
        return tag;
    }
}
