package org.wholeschool.casework.allegation;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wholeschool.access.Address;
import org.wholeschool.concern.adult.AllegationEntry;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.Categories;

/** The head's form for the record of an allegation, filled with what is known from a low-level concern. */
@Named
@ViewScoped
public class AllegationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Allegations allegations;

    @Inject
    private Categories categories;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String id;
    private String key;
    private transient String name;
    private transient String facts;
    private LocalDate happenedOn;
    private Long kind;
    private transient String reason;
    private transient List<Categories.ListedCategory> kinds;

    @PostConstruct
    void begin() {
        key = UUID.randomUUID().toString();
    }

    /** Reads the low-level concern that the address names. */
    public void open() {
        Allegations.Known known = allegations.known(number());
        name = known.name();
        facts = known.facts();
        happenedOn = known.happenedOn();
    }

    /** Before the page is drawn again: of a person whom the head may not see any more nothing is shown. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            name = allegations.known(number()).name();
        }
    }

    /**
     * @param sent the form's own key as this request brought it: the same form sent again is kept once
     * @return the page of the concern; null to stay, with what is wrong at its field
     */
    public String save(String sent) {
        try {
            long concern = allegations.begin(number(), new AllegationEntry(facts, happenedOn, kind, reason), sent);
            return ConcernAddress.page(concern, true) + "&faces-redirect=true";
        } catch (BadInput refused) {
            kit.show("casework", refused);
            return null;
        }
    }

    /** @return the kinds of concern that are in use */
    public List<Categories.ListedCategory> getKinds() {
        if (kinds == null) {
            LocalDate today = Now.day(schools.profile().zone());
            kinds = categories.all().stream()
                    .filter(each -> each.isOfferedOn(today))
                    .toList();
        }
        return kinds;
    }

    private long number() {
        return Address.id(id, "low-level");
    }

    /** @return whom it is about */
    public String getName() {
        return name;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public void setHappenedOn(LocalDate happenedOn) {
        this.happenedOn = happenedOn;
    }

    public Long getKind() {
        return kind;
    }

    public void setKind(Long kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
