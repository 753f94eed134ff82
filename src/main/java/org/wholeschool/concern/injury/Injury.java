package org.wholeschool.concern.injury;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * An injury that whoever logged a concern marked: where on the body, and what it looks like. It goes when its concern
 * is deleted, by the foreign key.
 */
@Entity
public class Injury extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    @SuppressWarnings("unused") // queries read it
    private int position;

    /** The name of a {@link BodyRegion}: where a child is hurt is as personal as the words. */
    @Convert(converter = EncryptedText.class)
    private String region;

    @Convert(converter = EncryptedText.class)
    private String words;

    protected Injury() {}

    /**
     * @param concern of which concern
     * @param position its place in the order in which they are read, from 0
     * @param region where
     * @param words what it looks like, or null
     */
    public Injury(Concern concern, int position, BodyRegion region, String words) {
        this.concern = concern;
        this.position = position;
        this.region = region.name();
        this.words = words;
    }

    public Concern getConcern() {
        return concern;
    }

    /** @return what was marked, and what was said of it */
    public Injuries.Marked asMarked() {
        return new Injuries.Marked(BodyRegion.valueOf(region), words);
    }
}
