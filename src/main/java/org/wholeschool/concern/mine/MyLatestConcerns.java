package org.wholeschool.concern.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** Says on the home page of a member of staff what became of the concerns that they logged last. */
@Named
@RequestScoped
public class MyLatestConcerns {

    private static final int ROWS = 5;

    @Inject
    private MyConcerns concerns;

    @Inject
    private Schools schools;

    private List<MyConcerns.Row> rows;
    private WhenWords words;

    /** @return the latest, the newest first */
    public List<MyConcerns.Row> getRows() {
        if (rows == null) {
            rows = concerns.list(1).rows().stream().limit(ROWS).toList();
        }
        return rows;
    }

    /** @return "Opened by Mrs Hughes, Monday 30 November at 08:31" */
    public String became(MyConcerns.Row row) {
        Texts texts = Texts.of("mine");
        if (row.openedAt() == null) {
            return texts.get("home." + row.state());
        }
        String opened = opened(row, words());
        return row.state() == MyConcerns.State.CLOSED ? opened + " " + texts.get("home.CLOSED") : opened;
    }

    /** @return who opened it and when; of one who is not named, that the safeguarding team did */
    static String opened(MyConcerns.Row row, WhenWords words) {
        Texts texts = Texts.of("mine");
        return row.openedBy() == null
                ? texts.get("home.opened", words.of(row.openedAt()))
                : texts.get("home.opened.by", row.openedBy(), words.of(row.openedAt()));
    }

    /** @return where it was, and when it was logged */
    public String logged(MyConcerns.Row row) {
        return Texts.of("mine").get("home.logged", row.place(), words().of(row.receivedAt()));
    }

    private WhenWords words() {
        if (words == null) {
            words = new WhenWords(schools.profile().zone());
        }
        return words;
    }
}
