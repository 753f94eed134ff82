package org.wholeschool.link.entry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.PupilChoice;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;

/** Somebody proposes a link between two pupils, with what they saw or were told. */
@Named
@ViewScoped
public class ProposeLinkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkEntry entry;

    @Inject
    private transient Roster roster;

    @Inject
    private transient Actors actors;

    @Inject
    private transient PageKit kit;

    private String pupil;
    private String second;
    private final PupilChoice one = new PupilChoice();
    private final PupilChoice other = new PupilChoice();
    private LinkKind kind;
    private final EvidenceFields evidence = new EvidenceFields();
    private final TextFields texts = new TextFields();

    /** Chooses the pupils whom the address names. */
    public void open() {
        choose(one, pupil);
        choose(other, second);
    }

    private void choose(PupilChoice choice, String asked) {
        Long id = ConcernAddress.optional(asked, Long::valueOf);
        if (id != null) {
            choice.choose(id, roster);
        }
    }

    /** Looks for both names. */
    public void find() {
        one.look(roster);
        other.look(roster);
    }

    /**
     * @return the way on: a lead decides at once, whoever else sees what they have proposed; null to stay with what is
     *     wrong
     */
    public String propose() {
        find();
        List<BadInput> nobody = Stream.of(one.problem("one"), other.problem("other"))
                .flatMap(problem -> problem.stream())
                .toList();
        try {
            long id = entry.propose(
                    new NewLink(one.chosen(), other.chosen(), kind, texts.asTexts(), evidence.asEvidence()));
            return PageAccess.permits("/link/decide.xhtml", actors.current().roles())
                    ? "/link/decide.xhtml?faces-redirect=true&id=" + id
                    : "/link/mine.xhtml?faces-redirect=true&sent=true";
        } catch (BadInput refused) {
            nobody.forEach(problem -> kit.show("link", problem));
            refused.all().stream()
                    .filter(fault -> !fault.key().equals("pupil.required"))
                    .forEach(fault -> kit.show("link", new BadInput(fault.field(), fault.key(), fault.arguments())));
            return null;
        }
    }

    public List<LinkKind> getKinds() {
        return entry.kinds();
    }

    public PupilChoice getOne() {
        return one;
    }

    public PupilChoice getOther() {
        return other;
    }

    public EvidenceFields getEvidence() {
        return evidence;
    }

    public TextFields getTexts() {
        return texts;
    }

    public LinkKind getKind() {
        return kind;
    }

    public void setKind(LinkKind kind) {
        this.kind = kind;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getSecond() {
        return second;
    }

    public void setSecond(String second) {
        this.second = second;
    }
}
