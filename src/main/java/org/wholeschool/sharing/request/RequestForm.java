package org.wholeschool.sharing.request;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.sharing.party.AgencyParty;
import org.wholeschool.sharing.party.NamedChildren;

/** What is typed into the form of a request. */
public class RequestForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AgencyParty party = new AgencyParty();
    private final NamedChildren children = new NamedChildren();
    private RequestWay way = RequestWay.TELEPHONE;
    private IdentityCheck identity = IdentityCheck.NOT_YET;
    private List<String> purposes = new ArrayList<>();
    private List<String> powers = new ArrayList<>();
    private List<String> points = new ArrayList<>();
    private Urgency urgency;
    private LocalDate dueOn;
    private LocalDate day;
    private LocalTime time;
    private boolean ofVictim;
    private String called;
    private transient String place;
    private transient String parts;
    private transient String purposeMore;
    private transient String powerMore;

    final void receivedAt(Instant at, ZoneId zone) {
        day = at.atZone(zone).toLocalDate();
        time = at.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    final void fill(Asked asked) {
        way = asked.way();
        identity = asked.identity();
        called = asked.text(Asked.Text.CALLED);
        purposes = new ArrayList<>(asked.list(Asked.Items.PURPOSES));
        powers = new ArrayList<>(asked.list(Asked.Items.POWERS));
        points = new ArrayList<>(asked.list(Asked.Items.POINTS));
        urgency = asked.urgency();
        dueOn = asked.dueOn();
        ofVictim = asked.isOfVictim();
        place = asked.text(Asked.Text.PLACE);
        parts = String.join("\n", asked.list(Asked.Items.PARTS));
        purposeMore = asked.text(Asked.Text.PURPOSE_MORE);
        powerMore = asked.text(Asked.Text.POWER_MORE);
    }

    /** @param numbers those of the directory, of which the first is rung where none was chosen */
    final RequestEntry typed(ZoneId zone, List<AgencyParty.Telephone> numbers) {
        return new RequestEntry(
                party.named(),
                way,
                day == null || time == null
                        ? null
                        : day.atTime(time).atZone(zone).toInstant(),
                identity,
                chosen(numbers),
                children.pupils(),
                children.others(),
                place,
                parts,
                purposes,
                purposeMore,
                powers,
                powerMore,
                urgency,
                dueOn,
                ofVictim,
                points);
    }

    private String chosen(List<AgencyParty.Telephone> numbers) {
        return numbers.stream()
                .map(AgencyParty.Telephone::phone)
                .filter(phone -> called == null || called.isEmpty() || phone.equals(called))
                .findFirst()
                .orElse(null);
    }

    public AgencyParty getParty() {
        return party;
    }

    public NamedChildren getChildren() {
        return children;
    }

    public RequestWay getWay() {
        return way;
    }

    public void setWay(RequestWay way) {
        this.way = way;
    }

    public IdentityCheck getIdentity() {
        return identity;
    }

    public void setIdentity(IdentityCheck identity) {
        this.identity = identity;
    }

    public String getCalled() {
        return called;
    }

    public void setCalled(String called) {
        this.called = called;
    }

    public List<String> getPurposes() {
        return purposes;
    }

    public void setPurposes(List<String> purposes) {
        this.purposes = purposes;
    }

    public List<String> getPowers() {
        return powers;
    }

    public void setPowers(List<String> powers) {
        this.powers = powers;
    }

    public List<String> getPoints() {
        return points;
    }

    public void setPoints(List<String> points) {
        this.points = points;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public boolean isOfVictim() {
        return ofVictim;
    }

    public void setOfVictim(boolean ofVictim) {
        this.ofVictim = ofVictim;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getParts() {
        return parts;
    }

    public void setParts(String parts) {
        this.parts = parts;
    }

    public String getPurposeMore() {
        return purposeMore;
    }

    public void setPurposeMore(String purposeMore) {
        this.purposeMore = purposeMore;
    }

    public String getPowerMore() {
        return powerMore;
    }

    public void setPowerMore(String powerMore) {
        this.powerMore = powerMore;
    }
}
