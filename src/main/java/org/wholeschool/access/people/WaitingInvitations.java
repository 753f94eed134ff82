package org.wholeschool.access.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.platform.Texts;

/** Tells an administrator on home how many people have an account and have not been invited. */
@RequestScoped
public class WaitingInvitations implements HomeWork {

    @Inject
    private AccountInvitations invitations;

    @Override
    public String workPage() {
        return "/access/invite.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        Texts texts = Texts.of("access");
        int waiting = invitations.waiting();
        return waiting == 0
                ? List.of()
                : List.of(HomeRow.of(
                        "invitations",
                        texts.get("accounts.waiting", waiting),
                        "/access/accounts.xhtml",
                        texts.get("accounts.home")));
    }
}
