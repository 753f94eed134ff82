package org.wholeschool.sharing.request;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Address;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * Answers a request about a whole group with what governors can read: sentences that were published, and no number that
 * was not.
 */
@Named
@ViewScoped
public class NumbersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Texts WORDS = Texts.of("request");

    @Inject
    private RequestReading reading;

    @Inject
    private RequestEnds ends;

    @Inject
    private GovernorsDashboard governors;

    @Inject
    private PageKit kit;

    private String id;
    private int edition;
    private transient RequestView request;
    private transient List<String> answer;

    /** Reads the request that the address names. */
    public void open() {
        request = reading.one(number());
        edition = request.edition();
    }

    private long number() {
        return Address.id(id, RequestReading.SUBJECT);
    }

    /** @return the request, answered in numbers; null to stay with what is wrong */
    public String tell() {
        try {
            ends.close(number(), edition, RequestEnds.Why.NUMBERS, String.join("\n", getAnswer()));
            return "/sharing/request.xhtml?faces-redirect=true&saved=closed&id=" + number();
        } catch (BadInput refused) {
            kit.show("request", refused);
            open();
            return null;
        }
    }

    /** @return what the answer says, a paragraph each */
    public List<String> getAnswer() {
        if (answer == null) {
            Optional<Dashboard> seen = governors.show(null);
            answer = Stream.concat(
                            Stream.of(WORDS.get("numbers.begin")),
                            Stream.concat(
                                    seen.stream().flatMap(NumbersPage::sentences),
                                    Stream.of(WORDS.get(seen.isPresent() ? "numbers.end" : "numbers.none"))))
                    .collect(Collectors.toList());
        }
        return answer;
    }

    private static Stream<String> sentences(Dashboard seen) {
        return Stream.concat(Stream.of(seen.title() + ": " + seen.total()), seen.comparisons().stream());
    }

    /** @return whether the reader can record that it was told */
    public boolean isWaiting() {
        return getRequest().state().isWaiting();
    }

    public RequestView getRequest() {
        if (request == null) {
            request = reading.one(number());
        }
        return request;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
