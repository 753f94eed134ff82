package org.wholeschool.concern.inbox;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** Shows on a lead's home page the concerns that need them first, to acknowledge and assign in their rows. */
@Named
@ViewScoped
public class WorkNowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as are read at a glance; the inbox has the others. */
    private static final int ROWS = 6;

    /** On a phone so many of them; the style sheet hides the others. */
    private static final int ROWS_ON_A_PHONE = 3;

    @Inject
    private Inbox inbox;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private ConcernLog log;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private Long done;
    private transient String doneWords;
    private transient Inbox.Waiting waiting;
    private transient List<AccountReader.Person> owners;
    private transient InboxWords words;

    private Inbox.Waiting waiting() {
        if (waiting == null) {
            waiting = inbox.list(Inbox.Show.ALL, ROWS);
        }
        return waiting;
    }

    /** Before the page is drawn again: what it showed may be closed to its reader by now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            waiting = null;
            words = null;
        }
    }

    public List<Inbox.Row> getRows() {
        return waiting().rows();
    }

    public int getCount() {
        return waiting().count();
    }

    /** @return how many wait beside those that are listed */
    public int getMore() {
        return getCount() - getRows().size();
    }

    /** @return the same on a phone */
    public int getMoreOnAPhone() {
        return Math.max(0, getCount() - ROWS_ON_A_PHONE);
    }

    /** @return the concern that was acknowledged or assigned just now in its row; null where none was */
    public String getDone() {
        return done == null ? null : done.toString();
    }

    /** @return what was done to it */
    public String getDoneWords() {
        return doneWords;
    }

    /** Acknowledges the concern of the row whose button was pressed. */
    public void acknowledge() {
        chosen("concern")
                .ifPresent(concern ->
                        act(concern, () -> log.acknowledge(concern), name -> texts().get("now.acknowledged", name)));
    }

    /** Assigns the concern of the row to the person whom its list names. */
    public void assign() {
        Optional<Long> owner = chosen("owner");
        if (owner.isEmpty()) {
            done = null;
            kit.show("inbox", new BadInput(null, "owner.needed"));
            return;
        }
        chosen("concern")
                .ifPresent(concern -> act(
                        concern,
                        () -> caseLeads.assign(concern, owner.get()),
                        name -> texts().get("now.assigned", name, nameOf(owner.get()))));
    }

    private String nameOf(long account) {
        return getOwners().stream()
                .filter(person -> person.id() == account)
                .map(AccountReader.Person::name)
                .findFirst()
                .orElse("");
    }

    /** What is said names the concern: its row may be gone from the list, or be another one's. */
    private void act(long concern, Runnable deed, UnaryOperator<String> words) {
        done = null;
        String name = getRows().stream()
                .filter(row -> row.id() == concern)
                .map(WorkNowPage::name)
                .findFirst()
                .orElseGet(() -> texts().get("now.number", String.valueOf(concern)));
        try {
            deed.run();
            done = concern;
            doneWords = words.apply(name);
        } catch (NotFound gone) {
            kit.show("inbox", new BadInput(null, "row.gone"));
        } catch (BadInput refused) {
            kit.show("inbox", refused);
        }
        waiting = null;
    }

    private static Texts texts() {
        return Texts.of("inbox");
    }

    /** @return "Discrimination, Rhiannon McCarthy 8R" */
    private static String name(Inbox.Row row) {
        String named = InboxWords.pupils(row.pupils());
        return named.isEmpty() ? row.category() : row.category() + ", " + named;
    }

    /** The row says which concern it is: by the time its button is pressed another may have taken its place. */
    private static Optional<Long> chosen(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** @return by when what is to be done, or that something was added; "" where nothing counts */
    public String due(Inbox.Row row) {
        if (row.added() != null) {
            return texts().get(
                            "added",
                            row.added().count(),
                            words().due(Target.Kind.READ, row.added().readBy()));
        }
        return words().due(row.target(), row.due(), row.isUrgent());
    }

    /** @return which colour goes with it */
    public String tone(Inbox.Row row) {
        return row.added() != null
                ? words().tone(Target.Kind.READ, row.added().readBy())
                : words().tone(row.target(), row.due(), row.isUrgent());
    }

    /** @return whom it names, where, how long ago, and whose it is */
    public String about(Inbox.Row row) {
        String named = InboxWords.pupils(row.pupils());
        return String.join(
                " · ",
                named.isEmpty() ? texts().get("pupils.none") : named,
                row.place(),
                words().age(row.receivedAt()),
                row.owner() == null ? texts().get("owner.none") : row.owner(),
                texts().get("now.number", String.valueOf(row.id())));
    }

    private InboxWords words() {
        if (words == null) {
            words = new InboxWords(schools.profile().zone(), Now.instant());
        }
        return words;
    }

    public List<AccountReader.Person> getOwners() {
        if (owners == null) {
            owners = caseLeads.owners();
        }
        return owners;
    }
}
