package org.wholeschool.peermap.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.concern.followup.action.OtherTasks;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.RoomOnly;

/** Tells people of a map: that there is one, and never whom it names or what it is for. */
@ApplicationScoped
@RoomOnly
public class MapNews {

    private static final Set<Role> OF_SAFEGUARDING = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    /** A data-protection officer reads no request: they read in the trail what was done with it. */
    private static final String TRAIL = "/audit/trail.xhtml?kind=map&number=";

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private Notices notices;

    @Inject
    private Maps maps;

    /** @return those who can be named as readers and can decide, whoever asks included */
    public List<Person> colleagues() {
        return accounts.people(actors.current().schoolId(), OF_SAFEGUARDING);
    }

    /** @return those who may decide about it */
    public Set<Long> deciders(PeerMap map) {
        return colleagues().stream()
                .filter(person -> maps.mayDecide(map, person.id(), person.roles()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /**
     * @return those who read the assessment around it: those to whom the map opens, and whoever has something to do
     *     because of it; not whoever approved it ({@link RiskAssessment#isReadBy})
     */
    public Set<Long> readers(RiskAssessment assessment) {
        return readersOfRequest(assessment.getMap())
                .filter(id -> assessment.getMap().getReaders().contains(id)
                        || assessment.getActions().stream().anyMatch(action -> action.getOwnerId() == id))
                .collect(Collectors.toSet());
    }

    private Stream<Long> readersOfRequest(PeerMap map) {
        return colleagues().stream()
                .filter(person ->
                        map.getReaders().contains(person.id()) || maps.mayDecide(map, person.id(), person.roles()))
                .map(Person::id);
    }

    /**
     * Tells whoever is to do something because of an assessment, in words by which whoever does not read it learns of
     * none.
     *
     * @param stage which of several times, up to 24 characters
     */
    public void asked(RiskAction action, String stage) {
        tellOwner(action, stage, NoticeKind.RISK_ACTION, NoticeKind.ACTION);
    }

    /** As {@link #asked}: its day has passed. */
    public void late(RiskAction action, String stage) {
        tellOwner(action, stage, NoticeKind.RISK_ACTION_OVERDUE, NoticeKind.ACTION_OVERDUE);
    }

    private void tellOwner(RiskAction action, String stage, NoticeKind toReaders, NoticeKind toOthers) {
        boolean isReader = isReader(action.getAssessment().getMap(), action.getOwnerId());
        notices.send(
                Set.of(action.getOwnerId()),
                new NewNotice(
                        isReader ? toReaders : toOthers,
                        action.getId(),
                        stage,
                        null,
                        null,
                        isReader ? page(action) : OtherTasks.PAGE + action.getId()));
    }

    /**
     * Tells whoever asked for it that it was answered; where they do not read the assessment any more, those who do.
     */
    public void answered(RiskAction action) {
        Set<Long> readers = readers(action.getAssessment());
        tellOf(
                readers.contains(action.getAskedBy()) ? Set.of(action.getAskedBy()) : readers,
                NoticeKind.RISK_ACTION_ANSWERED,
                action.getId(),
                "ANSWERED",
                page(action));
    }

    /**
     * Takes back that somebody asks for it, when that is decided or taken back: nothing asks anybody for what is done.
     */
    public void settleAsked(PeerMap map) {
        notices.settle(NoticeKind.MAP_ASKED, map.getId(), Set.of());
    }

    /** Takes back what people were told of something that is done, or is somebody else's to do. */
    public void settle(RiskAction action) {
        Stream.of(NoticeKind.RISK_ACTION, NoticeKind.RISK_ACTION_OVERDUE, NoticeKind.ACTION, NoticeKind.ACTION_OVERDUE)
                .forEach(kind -> notices.settle(kind, action.getId(), Set.of()));
    }

    public boolean isReader(PeerMap map, long account) {
        return readersOfRequest(map).anyMatch(id -> id == account);
    }

    public static String page(RiskAction action) {
        return "/peermap/assessment.xhtml?id=" + action.getAssessment().getMap().getId();
    }

    /** @return the head and the data-protection officer, without whoever acts */
    public Watchers watchers() {
        return new Watchers(of(Role.HEAD), of(Role.DATA_PROTECTION_OFFICER));
    }

    private Set<Long> of(Role role) {
        Long me = actors.current().accountId();
        return accounts.people(actors.current().schoolId(), Set.of(role)).stream()
                .map(Person::id)
                .filter(id -> !id.equals(me))
                .collect(Collectors.toSet());
    }

    public void tell(Set<Long> whom, NoticeKind kind, PeerMap map) {
        Set<Long> others = new HashSet<>(whom);
        others.remove(actors.current().accountId());
        notices.send(others, news(kind, map, "/peermap/request.xhtml?id=" + map.getId()));
    }

    /**
     * Tells people, without whoever acts, of something that has to do with a map and is not the map itself. @param
     * stage which of several times, up to 24 characters
     */
    public void tellOf(Set<Long> whom, NoticeKind kind, long subject, String stage, String page) {
        Set<Long> others = new HashSet<>(whom);
        others.remove(actors.current().accountId());
        notices.send(others, new NewNotice(kind, subject, stage, null, null, page));
    }

    /** Tells those who watch over what is done: each is led to a page that is theirs. */
    public void tell(Watchers watchers, NoticeKind kind, PeerMap map) {
        tell(watchers.heads(), kind, map);
        notices.send(watchers.officers(), news(kind, map, TRAIL + map.getId()));
    }

    private static NewNotice news(NoticeKind kind, PeerMap map, String page) {
        return new NewNotice(kind, map.getId(), kind.name(), null, null, page);
    }

    /** Accounts of those who are told what one person does alone. */
    public record Watchers(Set<Long> heads, Set<Long> officers) {

        public boolean isNobody() {
            return heads.isEmpty() && officers.isEmpty();
        }
    }
}
