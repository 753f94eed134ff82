package org.wholeschool.access.handover;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** Everything of somebody who leaves goes to a colleague: from whom and to whom, then what that is, then yes. */
@Named
@ViewScoped
public class HandoverPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Handover handover;

    @Inject
    private PageKit kit;

    private Long from;
    private Long to;
    private Long seen;
    private transient List<Handover.Somebody> people;
    private transient List<AccountReader.Person> receivers;

    public List<Handover.Somebody> getPeople() {
        if (people == null) {
            people = handover.people();
        }
        return people;
    }

    public List<AccountReader.Person> getReceivers() {
        if (receivers == null) {
            receivers = handover.receivers();
        }
        return receivers;
    }

    /** @return somebody's name, with that they have left */
    public String label(Handover.Somebody somebody) {
        return somebody.hasLeft() ? Texts.of("access").get("handover.has-left", somebody.name()) : somebody.name();
    }

    /** Shows what would go over. */
    public void look() {
        if (from == null || to == null) {
            kit.show("access", new BadInput(from == null ? "from" : "to", "handover.choose"));
        } else if (from.equals(to)) {
            kit.show("access", new BadInput("to", "handover.same"));
        } else {
            seen = getChosen() == null ? null : getChosen().count();
        }
    }

    /** @return whose it is that is about to go over, once that was looked at */
    public Handover.Somebody getChosen() {
        return getPeople().stream()
                .filter(somebody -> from != null && somebody.id() == from)
                .findFirst()
                .orElse(null);
    }

    /** @return whose it becomes */
    public String getReceiver() {
        return getReceivers().stream()
                .filter(person -> to != null && person.id() == to)
                .map(AccountReader.Person::name)
                .findFirst()
                .orElse("");
    }

    public boolean isLookedAt() {
        return seen != null && getChosen() != null;
    }

    /** It goes over. */
    public void give() {
        String giver = getChosen() == null ? "" : getChosen().name();
        try {
            long went = handover.give(from, to, seen);
            kit.say("access", "handover.done", went, giver, getReceiver());
            if (went < seen) {
                kit.say("access", "handover.stays", seen - went);
            }
        } catch (BadInput refused) {
            kit.show("access", refused);
        }
        again();
    }

    /** It stays where it is. */
    public void again() {
        seen = null;
        people = null;
    }

    public Long getFrom() {
        return from;
    }

    public void setFrom(Long from) {
        this.from = from;
    }

    public Long getTo() {
        return to;
    }

    public void setTo(Long to) {
        this.to = to;
    }
}
