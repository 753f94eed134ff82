package org.wholeschool.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolIds;

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

    private <T> T enter(String typed, String address, Function<Code, T> deed) {
        Optional<Code> code = Code.of(typed).filter(known -> schools.all().contains(known.schoolId()));
        long school = code.map(Code::schoolId).orElse(0L);
        Duration wait = limit.take(address, school);
        if (!wait.isZero()) {
            throw new BadInput("code", "code.wait");
        }
        if (code.isEmpty()) {
            throw new BadInput("code", UNKNOWN);
        }
        try {
            T result = actors.as(new Actor(null, school, Set.of(Role.VISITOR)), () -> deed.apply(code.get()));
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
