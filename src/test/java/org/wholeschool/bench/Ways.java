package org.wholeschool.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The shortest way that a version of the product has from home to each answer. */
abstract class Ways {

    private final Map<LookUp, Way> ways = new EnumMap<>(LookUp.class);

    /**
     * A way to an answer.
     *
     * @param go takes it, and fails where the answer is another one
     * @param lacks what of the answer is not found at its end; null where all is
     */
    record Way(Consumer<Seeker> go, String lacks) {}

    final void answers(LookUp asked, Consumer<Seeker> go) {
        ways.put(asked, new Way(go, null));
    }

    final void lacks(LookUp asked, String what, Consumer<Seeker> go) {
        ways.put(asked, new Way(go, what));
    }

    final Way of(LookUp asked) {
        return ways.get(asked);
    }

    /** Opens a page by the menu. */
    static void menu(Seeker seeker, String group, String page) {
        if (seeker.isPhone()) {
            seeker.press(seeker.of("details.menu > summary"));
            seeker.press(seeker.of("details.menu nav summary", group));
            seeker.follow(seeker.of("details.menu a[href*='" + page + "']").first());
            return;
        }
        seeker.follow(seeker.of("nav.groups a", group));
        if (!seeker.page().url().contains(page)) {
            seeker.follow(seeker.of("nav.entries a[href*='" + page + "']"));
        }
    }

    /** Types words into the search of the bar and opens what was found; on a phone the search has a page. */
    static void search(Seeker seeker, String words, String hit) {
        if (seeker.isPhone()) {
            seeker.follow(seeker.of("a.to-search"));
            seeker.fill(seeker.of("#sought"), words);
            seeker.enter(seeker.of("#sought"));
            seeker.follow(seeker.of(".hits li", hit).locator("a"));
            return;
        }
        seeker.fill(seeker.of("#search-all"), words);
        seeker.follow(seeker.of(".suggested a", hit));
    }
}
