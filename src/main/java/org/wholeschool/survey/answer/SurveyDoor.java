package org.wholeschool.survey.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolIds;
import org.wholeschool.school.siteplan.PlanPicture;

/**
 * Lets whoever has a code answer, and nobody guess one. The code names its school, so that it is looked up among that
 * school's own; whoever is signed in at that browser counts for nothing here: they act as a visitor of the code's
 * school.
 */
@ApplicationScoped
@RoomOnly
public class SurveyDoor {

    /** No such code, whether it never was one, or its survey is closed. */
    static final String UNKNOWN = "code.unknown";

    @Inject
    private SurveyAnswers answers;

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds schools;

    private final GuessLimit limit;

    SurveyDoor() {
        this(new GuessLimit(System::nanoTime));
    }

    SurveyDoor(GuessLimit limit) {
        this.limit = limit;
    }

    /**
     * @param typed a code as it was typed
     * @param address where the request came from
     * @return what is asked
     * @throws BadInput where the code cannot be used; a wrong one has to wait where too many of them came
     */
    @RoomOnly
    public Asked look(String typed, String address) {
        return enter(typed, address, answers::look);
    }

    /**
     * Takes an answer.
     *
     * @param typed a code as it was typed
     * @param address where the request came from
     * @param answer what was answered
     * @throws BadInput as {@link #look}, or where the answer is not whole
     */
    @RoomOnly
    public void answer(String typed, String address, AnswerSheet answer) {
        enter(typed, address, code -> {
            answers.answer(code, answer);
            return code;
        });
    }

    /**
     * @param typed a code as it was typed
     * @param address where the request came from
     * @return the floors of the site plan with the places that are asked about; none where the school has no plan, and
     *     for staff
     * @throws BadInput as {@link #look}
     */
    @RoomOnly
    public List<AskedFloor> floors(String typed, String address) {
        return enter(typed, address, answers::floors);
    }

    /**
     * The picture of a floor. No tries are counted: only with a code that {@link #look} has let in does anybody get
     * here.
     *
     * @param typed a code as it was typed; or null
     * @param floor one of those of {@link #floors}
     * @throws BadInput where the code cannot be used, or not any more
     * @throws NotFound where that floor is none of those
     */
    @RoomOnly
    public PlanPicture picture(String typed, long floor) {
        return first(codes(typed), code -> answers.picture(code, floor))
                .orElseThrow(() -> new BadInput("code", UNKNOWN));
    }

    private List<Code> codes(String typed) {
        return Code.of(typed).stream()
                .filter(known -> schools.all().contains(known.schoolId()))
                .toList();
    }

    private <T> T asVisitor(long school, Callable<T> deed) {
        return actors.as(new Actor(null, school, Set.of(Role.VISITOR)), deed);
    }

    /**
     * What others guessed keeps nobody out: a code is looked at however many wrong ones came before it, and only a
     * wrong one is told to wait. A short one, which could be guessed, is not looked at then.
     */
    private <T> T enter(String typed, String address, Function<Code, T> deed) {
        List<Code> codes = codes(typed);
        long school = codes.stream().map(Code::schoolId).findFirst().orElse(0L);
        boolean counted = limit.take(address, school).isZero();
        try {
            T result = first(
                            codes.stream()
                                    .filter(code -> counted || !code.isShort())
                                    .toList(),
                            deed)
                    .orElseThrow(() -> new BadInput("code", counted ? UNKNOWN : "code.wait"));
            giveBack(counted, address, school);
            return result;
        } catch (BadInput refused) {
            if (!Set.of(UNKNOWN, "code.wait").contains(refused.key())) {
                giveBack(counted, address, school);
            }
            throw refused;
        } catch (RuntimeException fault) {
            // Nothing was looked at, as while the database is away: it was no guess.
            giveBack(counted, address, school);
            throw fault;
        }
    }

    private void giveBack(boolean counted, String address, long school) {
        if (counted) {
            limit.giveBack(address, school);
        }
    }

    /** @return what is done with the first of them that is known; nothing where none is */
    private <T> Optional<T> first(List<Code> codes, Function<Code, T> deed) {
        for (Code code : codes) {
            try {
                return Optional.of(asVisitor(code.schoolId(), () -> deed.apply(code)));
            } catch (BadInput refused) {
                if (!refused.key().equals(UNKNOWN)) {
                    throw refused;
                }
            }
        }
        return Optional.empty();
    }
}
