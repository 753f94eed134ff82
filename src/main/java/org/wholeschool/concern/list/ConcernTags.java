package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernTag;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Tag;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * The school's own words for concerns: given to several concerns at once and taken from them again. Either all of them
 * get one or none does.
 */
@Service
public class ConcernTags {

    /** So many tags a school can have: more are no help to anyone who chooses one. */
    static final int MOST = 200;

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @return the tags of the school, by name */
    @Permit(
            code = "ConcernTags.all",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Named> all() {
        Collator alphabet = Collator.getInstance(Locale.UK);
        return em.createQuery("select t from Tag t", Tag.class)
                .getResultStream()
                .map(tag -> new Named(tag.getId(), tag.getName()))
                .sorted(Comparator.comparing(Named::name, alphabet).thenComparing(Named::id))
                .toList();
    }

    /**
     * Gives concerns a tag, a new one where the school has none of that name.
     *
     * @param ids which concerns
     * @param name the tag's words; capitals do not matter
     * @return the tag, and which of them did not have it
     * @throws NotFound where the actor may not read one of them
     * @throws BadInput where there are no words, or too many, or the school has too many tags
     */
    @Permit(
            code = "ConcernTags.tag",
            value = {Role.LEAD, Role.DEPUTY})
    public Tagged tag(Collection<Long> ids, String name) {
        String words = checked(name);
        List<Concern> concerns = locked(ids);
        Tag tag = found(words);
        Set<Long> having = having(ids, tag.getId());
        Instant now = Now.instant();
        List<Long> tagged = new ArrayList<>();
        concerns.stream().filter(concern -> !having.contains(concern.getId())).forEach(concern -> {
            em.persist(new ConcernTag(concern, tag, actors.current().accountId(), now));
            tagged.add(concern.getId());
        });
        return new Tagged(tag.getId(), tag.getName(), tagged);
    }

    /**
     * Takes a tag from concerns.
     *
     * @param ids which concerns
     * @param tagId which tag
     * @throws NotFound where the actor may not read one of them, or there is no such tag
     */
    @Permit(
            code = "ConcernTags.untag",
            value = {Role.LEAD, Role.DEPUTY})
    public void untag(Collection<Long> ids, long tagId) {
        locked(ids);
        if (em.find(Tag.class, tagId) == null) {
            throw new NotFound("tag");
        }
        given(ids, tagId).forEach(em::remove);
    }

    /**
     * Writes the tags of a school that is set up.
     *
     * @param tags its tags
     * @param given which concern has which of them
     */
    @Permit(code = "ConcernTags.create", value = Role.SET_UP)
    public void create(List<Tag> tags, List<ConcernTag> given) {
        tags.forEach(em::persist);
        given.forEach(em::persist);
    }

    private static String checked(String name) {
        String words = name == null ? "" : name.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (words.isEmpty()) {
            throw new BadInput("tagName", "tag.required");
        }
        if (words.codePointCount(0, words.length()) > Tag.LONGEST) {
            throw new BadInput("tagName", "tag.long", Tag.LONGEST);
        }
        return words;
    }

    /** In one order, so that of two people who tag the same concerns neither waits for the other for ever. */
    private List<Concern> locked(Collection<Long> ids) {
        List<Concern> concerns = new ArrayList<>();
        for (Long id : new HashSet<>(ids).stream().sorted().toList()) {
            concerns.add(readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE)));
            if (concerns.size() == 1) {
                current.about("concern", id);
            } else {
                current.alsoShows("concern", id);
            }
        }
        return concerns;
    }

    private Tag found(String words) {
        List<Tag> all = em.createQuery("select t from Tag t", Tag.class).getResultList();
        return all.stream()
                .filter(tag -> tag.getName().equalsIgnoreCase(words))
                .findFirst()
                .orElseGet(() -> {
                    if (all.size() >= MOST) {
                        throw new BadInput("tagName", "tag.most", MOST);
                    }
                    Tag made = new Tag(words);
                    em.persist(made);
                    return made;
                });
    }

    private Set<Long> having(Collection<Long> ids, long tagId) {
        Set<Long> having = new HashSet<>();
        given(ids, tagId).forEach(each -> having.add(each.getConcern().getId()));
        return having;
    }

    private List<ConcernTag> given(Collection<Long> ids, long tagId) {
        return ids.isEmpty()
                ? List.of()
                : readable.bind(em.createQuery(
                                        "select t from ConcernTag t where t.concern.id in :ids and t.tag.id = :tag and "
                                                + readable.condition("t.concern"),
                                        ConcernTag.class)
                                .setParameter("ids", ids)
                                .setParameter("tag", tagId))
                        .getResultList();
    }

    /** A tag. */
    public record Named(long id, String name) {}

    /**
     * What was tagged.
     *
     * @param tagId the tag
     * @param name its words, as the school has them
     * @param ids which concerns did not have it before
     */
    public record Tagged(long tagId, String name, List<Long> ids) {}
}
