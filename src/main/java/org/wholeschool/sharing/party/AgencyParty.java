package org.wholeschool.sharing.party;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

/**
 * A person at an agency whom a form names: one of the directory, or someone whom the directory does not have. What was
 * typed is never written down with a session.
 */
public class AgencyParty implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String OTHER = "-";

    private String agency;
    private String person;
    private transient String name;
    private transient String post;
    private transient Agencies.Line line;
    private transient List<AgencyPeople.Line> people;

    /**
     * @param code an agency, by its code or that of one merged into it
     * @param agencies the directory
     * @param directory its people
     * @throws org.wholeschool.access.NotFound where the school has no such agency
     */
    public void begin(String code, List<Agencies.Line> agencies, List<AgencyPeople.Line> directory) {
        line = Agencies.Line.of(agencies, code);
        agency = line.code();
        people = directory.stream()
                .filter(each ->
                        each.agency().code().equals(agency) && each.entry().active())
                .toList();
        if (person == null && people.isEmpty()) {
            person = OTHER;
        }
    }

    /**
     * Begins with who was named before.
     *
     * @param before the person in the directory, or null
     * @param typedName their name where they are not in it
     * @param typedPost their post there
     */
    public void choose(Long before, String typedName, String typedPost) {
        person = before != null && people.stream().anyMatch(each -> each.id() == before.longValue())
                ? before.toString()
                : OTHER;
        name = typedName;
        post = typedPost;
    }

    /**
     * @param field the id of the field with people
     * @return what is wrong, said at a field; nothing where someone is named
     */
    public Optional<BadInput> problem(String field) {
        if (person == null || person.isEmpty()) {
            return Optional.of(new BadInput(field, "party.required"));
        }
        boolean isNameless = isOther() && (name == null || name.isBlank());
        return isNameless ? Optional.of(new BadInput("name", "party.name.required")) : Optional.empty();
    }

    /** @return who it is; the name and the post as the directory has them, or as typed */
    public Named named() {
        AgencyPeople.Line known = known();
        return known == null
                ? new Named(agency, getLine().name(), null, stripped(name), stripped(post))
                : new Named(
                        agency,
                        getLine().name(),
                        known.id(),
                        known.entry().name(),
                        known.entry().post());
    }

    private static String stripped(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** @return the person in the directory who is chosen, or null */
    public AgencyPeople.Line known() {
        return isOther() || person == null
                ? null
                : people.stream()
                        .filter(each -> Long.toString(each.id()).equals(person))
                        .findFirst()
                        .orElse(null);
    }

    /** @return people of the agency, and that it is someone else */
    public List<NamedChild.Option> getOptions() {
        List<NamedChild.Option> options = new ArrayList<>();
        people.forEach(each -> options.add(new NamedChild.Option(Long.toString(each.id()), label(each))));
        options.add(new NamedChild.Option(OTHER, Texts.of("sharing").get("party.other")));
        return options;
    }

    private static String label(AgencyPeople.Line each) {
        String post =
                each.entry().post() == null ? "" : " \u00b7 " + each.entry().post();
        String checked =
                each.isVerified() ? "" : " \u00b7 " + Texts.of("agency").get("not-verified");
        return "\u2068" + each.entry().name() + "\u2069" + post + checked;
    }

    /** @return the numbers of the directory by which the agency is called back, a line each */
    public List<Telephone> getNumbers() {
        List<Telephone> numbers = new ArrayList<>();
        if (line.phone() != null) {
            numbers.add(new Telephone(line.name(), line.phone(), line.link()));
        }
        people.stream()
                .filter(each -> each.entry().phone() != null && each.isVerified())
                .forEach(each -> numbers.add(
                        new Telephone(each.entry().name(), each.entry().phone(), each.link())));
        return numbers;
    }

    private boolean isOther() {
        return OTHER.equals(person);
    }

    /** @return whether the agency has people in the directory to choose from */
    public boolean isKnown() {
        return !people.isEmpty();
    }

    public Agencies.Line getLine() {
        return line;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    /**
     * Who was named.
     *
     * @param agencyCode at which agency
     * @param agencyName as it is called now
     * @param personId the person in the directory; null where it does not have them
     * @param name their name; null where only the agency is named
     * @param post what they do there, or null
     */
    public record Named(String agencyCode, String agencyName, Long personId, String name, String post) {}

    /**
     * A telephone number of the directory.
     *
     * @param whose whose it is
     * @param phone as it is read
     * @param link an address that calls it
     */
    public record Telephone(String whose, String phone, String link) {}
}
