package org.wholeschool.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Who can sign in, for the administrator. What is looked for stands in the address, so that a list can be kept and sent. */
@Named
@RequestScoped
public class AccountsPage {

    @Inject
    private Accounts accounts;

    private Role role;
    private String part;
    private List<Accounts.Line> lines;

    /** @return the way to the list of what was asked for. */
    public String show() {
        return "/access/accounts.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** @return the accounts that were asked for. */
    public List<Accounts.Line> getLines() {
        if (lines == null) {
            lines = accounts.list(role, part);
        }
        return lines;
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
