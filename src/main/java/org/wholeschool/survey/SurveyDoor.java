package org.wholeschool.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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
import org.wholeschool.platform.SchoolIds;
import org.wholeschool.school.plan.PlanPicture;

/**
 * Lets whoever has a code answer, and nobody guess one. The code names its school, so that it is looked up among that school's own; whoever is signed in at
 * that browser counts for nothing here: they act as a visitor of the code's school.
 */
@ApplicationScoped
class SurveyDoor {

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
     * @param typed   a code as it was typed
     * @param address where the request came from
     * @return what is asked
     * @throws BadInput where the code cannot be used, or too many wrong ones came from there
     */
    Asked look(String typed, String address) {
        return enter(typed, address, answers::look);
    }

    /**
     * Takes an answer.
     *
     * @param typed   a code as it was typed
     * @param address where the request came from
     * @param answer  what was answered
     * @throws BadInput as {@link #look}, or where the answer is not whole
     */
    void answer(String typed, String address, Answer answer) {
        enter(typed, address, code -> {
            answers.answer(code, answer);
            return null;
        });
    }

    /**
     * @param typed   a code as it was typed
     * @param address where the request came from
     * @return the floors of the site plan with the places that are asked about; none where the school has no plan, and for staff
     * @throws BadInput as {@link #look}
     */
    List<AskedFloor> floors(String typed, String address) {
        return enter(typed, address, answers::floors);
    }

    /**
     * The picture of a floor. No tries are counted: only with a code that {@link #look} has let in does anybody get here.
     *
     * @param typed a code as it was typed; or null
     * @param floor one of those of {@link #floors}
     * @throws BadInput where the code cannot be used, or not any more
     * @throws NotFound where that floor is none of those
     */
    PlanPicture picture(String typed, long floor) {
        Code code = code(typed).orElseThrow(() -> new BadInput("code", UNKNOWN));
        return asVisitor(code.schoolId(), () -> answers.picture(code, floor));
    }

    private Optional<Code> code(String typed) {
        return Code.of(typed).filter(known -> schools.all().contains(known.schoolId()));
    }

    private <T> T asVisitor(long school, Callable<T> deed) {
        return actors.as(new Actor(null, school, Set.of(Role.VISITOR)), deed);
    }

    private <T> T enter(String typed, String address, Function<Code, T> deed) {
        Optional<Code> code = code(typed);
        long school = code.map(Code::schoolId).orElse(0L);
        Duration wait = limit.take(address, school);
        if (!wait.isZero()) {
            throw new BadInput("code", "code.wait");
        }
        if (code.isEmpty()) {
            throw new BadInput("code", UNKNOWN);
        }
        try {
            T result = asVisitor(school, () -> deed.apply(code.get()));
            limit.giveBack(address, school);
            return result;
        } catch (BadInput refused) {
            if (!refused.key().equals(UNKNOWN)) {
                limit.giveBack(address, school);
            }
            throw refused;
        }
    }
}
