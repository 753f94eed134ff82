package org.wholeschool.access.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.platform.web.PageKit;

/**
 * Who can sign in, for the administrator. What is looked for is a name, often: it is posted, and stands in no address.
 */
@Named
@RequestScoped
public class AccountsPage {

    @Inject
    private Accounts accounts;

    @Inject
    private AccountInvitations invitations;

    @Inject
    private PageKit kit;

    private Integer waiting;
    private Role role;
    private String part;
    private List<Accounts.Line> lines;

    /** Looks again: before the form's answers were taken in, the page asked already whether there are lines. */
    public void show() {
        lines = null;
    }

    /** @return the accounts that were asked for. */
    public List<Accounts.Line> getLines() {
        if (lines == null) {
            lines = accounts.list(role, part);
        }
        return lines;
    }

    /** @return how many have not been sent an invitation. */
    public int getWaiting() {
        if (waiting == null) {
            waiting = invitations.waiting();
        }
        return waiting;
    }

    public String getSendLabel() {
        return Texts.of("access").get("accounts.waiting.send", getWaiting());
    }

    public boolean isMailSetUp() {
        return Mail.isSetUp();
    }

    /** Sends all of them their invitations. */
    public void sendInvitations() {
        try {
            kit.say("access", "accounts.waiting.sent", invitations.sendInvitations());
        } catch (BadInput refused) {
            kit.show("access", refused);
        }
        waiting = null;
        lines = null;
    }

    /** @return the roles that an account can hold. */
    public List<Role> getAllRoles() {
        return List.copyOf(Role.heldByAccounts());
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
