package org.wholeschool.access.people;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.access.Days;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.approval.LostFactor;
import org.wholeschool.access.approval.PaperLinks;
import org.wholeschool.access.approval.PaperSheet;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** One account, for the administrator: its owner joins, moves on, leaves. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountDetails details;

    @Inject
    private transient AccountChanges changes;

    @Inject
    private transient Leaving leaving;

    @Inject
    private transient AccountLinks links;

    @Inject
    private transient PaperLinks paper;

    @Inject
    private transient PaperSheet sheet;

    @Inject
    private transient LostFactor lost;

    @Inject
    private transient PageKit kit;

    @Inject
    private transient Days days;

    private Long account;
    private String done;
    private boolean closing;

    private transient AccountDetails.Details one;
    private transient List<RoleRow> rows;
    private transient String name;
    private transient String email;
    private transient LocalDate lastDay;

    /** Before the page is drawn: an account that is not there is answered as a page that is not there. */
    public void open() {
        if (account == null) {
            throw new NotFound("account");
        }
        lastDay = getOne().lastDay();
        name = getOne().line().name();
    }

    /** @return the account. */
    public AccountDetails.Details getOne() {
        if (account == null) {
            // The address holds no number, and the page is drawn without having been opened.
            throw new NotFound("account");
        }
        if (one == null) {
            one = details.one(account);
        }
        return one;
    }

    /**
     * @return every role, with whether the account holds it or it is asked for, and until when: to keep them is to ask
     *     for nothing else.
     */
    public List<RoleRow> getRows() {
        if (rows == null) {
            rows = Stream.of(Role.values())
                    .filter(Role::isHeldByAccounts)
                    .map(this::row)
                    .toList();
        }
        return rows;
    }

    private RoleRow row(Role role) {
        return getOne().waiting().stream()
                .filter(wanted -> wanted.role() == role)
                .findFirst()
                .map(wanted -> new RoleRow(role, true, wanted.endsOn()))
                .orElseGet(() -> new RoleRow(
                        role,
                        getOne().line().roles().contains(role),
                        getOne().ends().get(role)));
    }

    /** @return what was done before this page, in words, or null. */
    public String getNews() {
        return done == null ? null : new AccountWords(getOne(), days).done(done);
    }

    /** @return an instant as the school's clock shows it. */
    public String when(Instant instant) {
        return days.minute(instant);
    }

    public String day(LocalDate day) {
        return days.day(day);
    }

    /** @return what waits to be approved, in words. */
    public String words(AccountDetails.Wanted wanted) {
        return new AccountWords(getOne(), days).waiting(wanted);
    }

    /** @return the label of a role's last day. */
    public String until(Role role) {
        Texts texts = Texts.of("access");
        return texts.get("account.roles.until", texts.get("role." + role));
    }

    public String send() {
        return after("sent", () -> links.send(account));
    }

    /** Shows the link to be printed in the answer to this request and in no other. */
    public void print() {
        try {
            sheet.show(paper.print(account));
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-store");
        } catch (BadInput fault) {
            kit.show("access", fault);
        }
        done = null;
        one = null;
    }

    public String askForPaper() {
        return after("paper", () -> paper.ask(account));
    }

    public String saveRoles() {
        Map<Role, LocalDate> wanted = new EnumMap<>(Role.class);
        getRows().stream()
                .filter(RoleRow::isHeld)
                .forEach(row -> wanted.put(row.getRole(), row.getEnds() == null ? LocalDate.MAX : row.getEnds()));
        return after("roles", () -> changes.setRoles(account, wanted));
    }

    public String rename() {
        return after("renamed", () -> changes.rename(account, name));
    }

    public String move() {
        return after("address", () -> changes.changeAddress(account, email));
    }

    public String askForFactor() {
        return after("factor", () -> lost.ask(account));
    }

    public String leave() {
        return after("leaving", () -> leaving.leaveOn(account, lastDay));
    }

    /** Asks first: their sessions and links do not come back with the account. */
    public void askToClose() {
        closing = true;
    }

    public void keep() {
        closing = false;
    }

    public String close() {
        closing = false;
        return after("closed", () -> leaving.close(account));
    }

    /** @return whether it is asked if it really is to be closed. */
    public boolean isClosing() {
        return closing;
    }

    public String reopen() {
        return after("reopened", () -> leaving.reopen(account));
    }

    private String after(String what, Runnable change) {
        try {
            change.run();
            return "/access/account.xhtml?faces-redirect=true&account=" + account + "&done=" + what;
        } catch (BadInput fault) {
            kit.show("access", fault);
            done = null;
            return null;
        } finally {
            one = null;
        }
    }

    public Long getAccount() {
        return account;
    }

    public void setAccount(Long account) {
        this.account = account;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
