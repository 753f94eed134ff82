package org.wholeschool.survey.answer;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.access.signin.SessionWatch;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * Where whoever has a code answers: the code, then a page or two, then thanks. What was typed stands in the memory of
 * the server until it is sent, and nowhere else: nothing of it goes into a session that is written anywhere.
 */
@Named
@ViewScoped
public class AnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TEXTS = "answer";

    @Inject
    private SurveyDoor door;

    @Inject
    private CodeInHand hand;

    @Inject
    private PageKit kit;

    private transient String code;
    private transient Asked asked;
    private transient List<AskedFloor> floors = List.of();
    private transient boolean further;
    private transient Feeling feeling;
    private transient Integer[] unsafe = {};
    private transient Integer[] safe = {};
    private transient List<UnsafeFields> places = new ArrayList<>();
    private transient List<SaidFields> said = new ArrayList<>();
    private transient String talkTo = "";
    private boolean thanks;

    private static Locale spoken() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** Takes the code, from {@link CodePage}; or another one, where the first is none any more. */
    public void begin() {
        attempt(() -> {
            asked = door.look(code, address());
            floors = door.floors(code, address());
            hand.take(code);
            request()
                    .getSession()
                    .setAttribute(SessionWatch.AMID, Code.of(code).get(0).hash());
            // Whoever had this browser before does not go on with it.
            request().changeSessionId();
            said = asked.kind() == SurveyKind.STAFF
                    ? Arrays.stream(Statement.values()).map(SaidFields::new).toList()
                    : List.of();
        });
    }

    /** Goes on to when and why; what was said of a place before is kept. */
    public void next() {
        if (unsafe.length > AnswerSheet.MOST_UNSAFE) {
            kit.show(TEXTS, new BadInput("unsafe", "answer.most", AnswerSheet.MOST_UNSAFE));
            return;
        }
        Map<Integer, UnsafeFields> before =
                places.stream().collect(Collectors.toMap(UnsafeFields::getPlace, place -> place));
        places = Arrays.stream(unsafe)
                .sorted()
                .map(place -> before.getOrDefault(
                        place,
                        new UnsafeFields(place, said(asked.places().get(place).name()))))
                .toList();
        further = true;
    }

    /** Goes back to the places. */
    public void back() {
        further = false;
    }

    /**
     * Thanks in the same answer: no address says that somebody took part, and nothing of it waits for whoever is next
     * at this browser.
     */
    public void send() {
        attempt(() -> {
            door.answer(code, address(), answer());
            talkTo = asked.talkTo();
            forget();
            thanks = true;
        });
    }

    private AnswerSheet answer() {
        if (asked.kind() == SurveyKind.STAFF) {
            Map<Statement, AgreementLevel> all = new EnumMap<>(Statement.class);
            said.stream()
                    .filter(each -> each.getAgree() != null)
                    .forEach(each -> all.put(each.getStatement(), each.getAgree()));
            return AnswerSheet.ofStaff(all);
        }
        Map<Integer, AnswerSheet.Unsafe> details = new TreeMap<>();
        places.forEach(place -> details.put(
                place.getPlace(), new AnswerSheet.Unsafe(Set.of(place.getTimes()), Set.of(place.getWhy()))));
        return AnswerSheet.ofPupil(feeling, Set.of(safe), details);
    }

    private void forget() {
        hand.take(null);
        request().getSession().removeAttribute(SessionWatch.AMID);
        request().changeSessionId();
        code = null;
        asked = null;
        floors = List.of();
        feeling = null;
        unsafe = new Integer[] {};
        safe = new Integer[] {};
        places = new ArrayList<>();
        said = new ArrayList<>();
    }

    private boolean attempt(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (BadInput refused) {
            if (asked != null && refused.key().equals("code.wait")) {
                // A short code that is right, while somebody guesses: it is sent again a minute later.
                kit.show(TEXTS, new BadInput(null, refused.key()));
                return false;
            }
            if (refused.field() != null && refused.field().equals("code")) {
                // Another code is typed, and what was answered stays on the page's next steps.
                asked = null;
                further = false;
            }
            kit.show(TEXTS, refused);
            return false;
        }
    }

    private static String address() {
        return ClientAddress.of(request());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public boolean isAtTheCode() {
        return asked == null && !thanks;
    }

    public boolean isAtThePlaces() {
        return asked != null && asked.kind() == SurveyKind.PUPILS && !further;
    }

    public boolean isAtTheReasons() {
        return asked != null && asked.kind() == SurveyKind.PUPILS && further;
    }

    public boolean isAtTheStatements() {
        return asked != null && asked.kind() == SurveyKind.STAFF;
    }

    public List<Choice> getPlaceChoices() {
        return choices(asked == null ? List.of() : asked.places());
    }

    /** @return the site plan to mark places on; none where the school has none */
    public List<AskedFloor> getFloors() {
        return floors;
    }

    public List<Choice> getTimeChoices() {
        return choices(asked == null ? List.of() : asked.times());
    }

    private static List<Choice> choices(List<Asked.Named> all) {
        return IntStream.range(0, all.size())
                .mapToObj(number -> new Choice(number, said(all.get(number).name())))
                .toList();
    }

    /** What a school has not named in its own words is said in the language of whoever answers. */
    private static String said(String name) {
        Texts english = Texts.of(TEXTS);
        return Stream.of("time.", "place.")
                .flatMap(english::keys)
                .filter(key -> english.get(key).equals(name))
                .findFirst()
                .map(key -> Texts.of(TEXTS, spoken()).get(key))
                .orElse(name);
    }

    public String getUnsafeHint() {
        return Texts.of(TEXTS, spoken()).get("answer.unsafe.hint", AnswerSheet.MOST_UNSAFE);
    }

    public Feeling[] getFeelings() {
        return Feeling.values();
    }

    public Why[] getReasons() {
        return Why.values();
    }

    public AgreementLevel[] getAgreements() {
        return AgreementLevel.values();
    }

    /**
     * @return whom the survey says one can talk to; "" for the sentence that there is in every language, where the lead
     *     left it as it was
     */
    public String getTalkTo() {
        String line = asked != null ? asked.talkTo() : talkTo;
        return line.equals(Texts.of(TEXTS).get("talk.usual")) ? "" : line;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Feeling getFeeling() {
        return feeling;
    }

    public void setFeeling(Feeling feeling) {
        this.feeling = feeling;
    }

    public Integer[] getUnsafe() {
        return unsafe;
    }

    public void setUnsafe(Integer[] unsafe) {
        this.unsafe = unsafe;
    }

    public Integer[] getSafe() {
        return safe;
    }

    public void setSafe(Integer[] safe) {
        this.safe = safe;
    }

    public List<UnsafeFields> getPlaces() {
        return places;
    }

    public List<SaidFields> getSaid() {
        return said;
    }

    public boolean isThanks() {
        return thanks;
    }

    /**
     * A place or a part of the day to choose.
     *
     * @param number as in {@link Asked}
     * @param name what it is called
     */
    public record Choice(int number, String name) {}
}
