package org.wholeschool.governance.trust;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** A head lets a trust see the school's published years, or no more. */
@Named
@ViewScoped
public class TrustSharePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrustShares shares;

    @Inject
    private transient PageKit kit;

    private String urn;
    private transient List<TrustShares.Share> all;

    /** Lets a trust see them. */
    public void begin() {
        try {
            shares.begin(urn);
            kit.say("trust", "share.begun");
            urn = null;
        } catch (BadInput refused) {
            kit.show("trust", refused);
        }
        all = null;
    }

    /** Lets a trust see nothing any more. */
    public void end(long id) {
        shares.end(id);
        kit.say("trust", "share.ended");
        all = null;
    }

    public List<TrustShares.Share> getAll() {
        if (all == null) {
            all = shares.all();
        }
        return all;
    }

    /** @return since when a trust sees them */
    public String since(TrustShares.Share share) {
        return Texts.of("trust").get("share.since", SchoolDates.LONG_DATE.format(share.on()));
    }

    public String getUrn() {
        return urn;
    }

    public void setUrn(String urn) {
        this.urn = urn;
    }
}
