package org.wholeschool.access.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.platform.web.PageKit;

/** Adding somebody who shall sign in. */
@Named
@RequestScoped
public class InvitePage {

    @Inject
    private AccountChanges changes;

    @Inject
    private PageKit kit;

    private String name;
    private String email;
    private Role[] roles = {};
    private LocalDate lastDay;

    /** @return the way to the new account, or null to stay with what is to be put right. */
    public String invite() {
        try {
            Set<Role> chosen = EnumSet.noneOf(Role.class);
            chosen.addAll(List.of(roles));
            long account = changes.invite(name, email, chosen, lastDay);
            return "/access/account.xhtml?faces-redirect=true&account=" + account + "&done=invited";
        } catch (BadInput fault) {
            kit.show("access", fault);
            return null;
        }
    }

    /** @return whether a link could reach anybody. */
    public boolean isMailSetUp() {
        return Mail.isSetUp();
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

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
