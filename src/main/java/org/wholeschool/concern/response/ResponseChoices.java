package org.wholeschool.concern.response;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.list.FilteredList;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.concern.list.ListWords;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.Texts;

/** What the filters of the lists of actions, referrals and notes offer, and the ways between the lists. */
@Named
@RequestScoped
public class ResponseChoices {

    @Inject
    private ConcernActions actions;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    private List<ActionOwners.Owner> people;

    /** @return who can be asked to do something; they also write notes */
    public List<ActionOwners.Owner> getPeople() {
        if (people == null) {
            people = actions.owners();
        }
        return people;
    }

    public NoteKind[] getNotes() {
        return NoteKind.values();
    }

    /**
     * @param accountId the number of an account, as an address has it
     * @return what they are called
     * @throws NotFound where the school has no such account
     */
    String name(String accountId) {
        return accounts.colleague(actors.current().schoolId(), ConcernAddress.id(accountId))
                .map(AccountReader.Colleague::name)
                .orElseThrow(() -> new NotFound("account"));
    }

    /**
     * @param shown the list that is shown
     * @return concerns, actions, referrals and notes, each with the way to its list of the same concerns
     */
    public List<ListWords.Active> ways(FilteredList<?> shown) {
        String on = shown.getAsked().get("list");
        boolean isConcerns = !(shown instanceof ResponseListPage);
        List<ListWords.Active> ways = new ArrayList<>();
        ways.add(new ListWords.Active(
                Texts.of("response").get("list.CONCERNS"), shown.ofConcerns().of(ListAddress.CONCERNS), isConcerns));
        Stream.of(ResponseList.values())
                .forEach(list -> ways.add(new ListWords.Active(
                        list.title(),
                        shown.ofConcerns().with("list", list.name()).of(ResponseAddress.PAGE),
                        !isConcerns && (list.name().equals(on) || on == null && list == ResponseList.ACTIONS))));
        return ways;
    }
}
