package org.wholeschool.concern.inbox;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.LongConsumer;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.platform.web.TickedRows;

/**
 * The inbox of the leads: several concerns are acknowledged or given to somebody at once, each as an action of its own.
 * Which are chosen comes with the request as plain boxes, because the rows are drawn anew while the page stays open.
 */
@Named
@ViewScoped
public class InboxPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String CHOSEN = "chosen";

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private ConcernLog log;

    @Inject
    private InboxRows rows;

    @Inject
    private PageKit kit;

    private Long owner;
    private transient List<AccountReader.Person> owners;

    /** Those that are chosen are acknowledged. */
    public void acknowledge() {
        each("acknowledged", log::acknowledge);
    }

    /** Those that are chosen are given to the one who is chosen. */
    public void assign() {
        if (owner == null) {
            kit.show("inbox", new BadInput("owner", "owner.needed"));
        } else {
            long to = owner;
            each("assigned", concern -> caseLeads.assign(concern, to));
        }
    }

    private void each(String done, LongConsumer deed) {
        List<Long> chosen = chosen();
        if (chosen.isEmpty()) {
            kit.show("inbox", new BadInput(null, "chosen.none"));
            return;
        }
        int count = 0;
        for (long concern : chosen) {
            try {
                deed.accept(concern);
                count++;
            } catch (NotFound gone) {
                // It went, or may not be read any more, since it was shown.
            } catch (BadInput refused) {
                kit.show("inbox", refused);
            }
        }
        rows.lookAgain();
        kit.say("inbox", done, count);
    }

    private static List<Long> chosen() {
        return TickedRows.ids(CHOSEN, Inbox.SHOWN);
    }

    /** @return those to whom a concern can be given */
    public List<AccountReader.Person> getOwners() {
        if (owners == null) {
            owners = caseLeads.owners();
        }
        return owners;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }
}
