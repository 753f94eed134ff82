package org.wholeschool.pattern.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.pattern.group.Context;
import org.wholeschool.pattern.group.Standing;
import org.wholeschool.pattern.group.Standing.Presence;

/** Reads and writes what a look keeps of each group for the next one, in words that the room of links keeps unread. */
public final class KeptGroups {

    private static final String OF = ":";
    private static final String BETWEEN = " ";
    private static final String PLACE_AND_BAND = "PLACE_AND_BAND:";
    private static final String TOGETHER = "TOGETHER:";

    private KeptGroups() {}

    static String word(Context context) {
        return context.kind().name() + OF + context.id();
    }

    /** An earlier version kept a band beside each id, of a place by itself one that is none. */
    static Context context(String[] parts) {
        return new Context(Context.Kind.valueOf(parts[0]), Long.parseLong(parts[1]));
    }

    /** An earlier version told of a place together with a part of the day, and kept that it did. */
    static boolean isKnown(String word) {
        return !word.startsWith(PLACE_AND_BAND);
    }

    static Standing standing(LinkFacts.Standing kept) {
        Presence presence = kept.lostOn() != null ? Presence.LOST : kept.told() ? Presence.TOLD : Presence.NOT_TOLD;
        Iterator<String> words = Arrays.asList(kept.profile().split(BETWEEN)).iterator();
        MemberProfile profile = kept.profile().isEmpty()
                ? null
                : new MemberProfile(
                        SizeBand.valueOf(words.next()),
                        YearMix.valueOf(words.next()),
                        RoleMix.valueOf(words.next()),
                        SexMix.valueOf(words.next()));
        // What was kept by an earlier version ends here.
        Direction direction =
                profile != null && words.hasNext() ? Direction.valueOf(words.next()) : Direction.NO_CLEAR_CHANGE;
        boolean sure = profile != null && words.hasNext() ? Boolean.parseBoolean(words.next()) : kept.told();
        List<Context> contexts = new ArrayList<>();
        if (profile != null) {
            words.forEachRemaining(word -> {
                if (isKnown(word) && !word.startsWith(TOGETHER)) {
                    contexts.add(context(word.split(OF)));
                }
            });
        }
        return new Standing(
                kept.id(),
                kept.core(),
                kept.fringe(),
                profile,
                contexts,
                direction,
                sure,
                presence,
                together(kept.profile()));
    }

    static LinkFacts.Standing kept(Standing standing, LocalDate lostOn) {
        MemberProfile profile = standing.profile();
        Stream<String> words = profile == null
                ? Stream.of()
                : Stream.concat(
                        Stream.of(
                                profile.size().name(),
                                profile.year().name(),
                                profile.role().name(),
                                profile.sex().name(),
                                standing.direction().name(),
                                Boolean.toString(standing.sure())),
                        Stream.concat(
                                Stream.of(TOGETHER + standing.together()),
                                standing.contexts().stream().map(KeptGroups::word)));
        return new LinkFacts.Standing(
                standing.id(),
                standing.core(),
                standing.fringe(),
                words.collect(Collectors.joining(BETWEEN)),
                standing.told(),
                lostOn);
    }

    /**
     * Reads how often a group stayed together when groups were last looked for.
     *
     * @param profile what was kept of it
     * @return in how many of 100 searches two of its core were together, on average; 0 where that is not known
     */
    public static int together(String profile) {
        return Arrays.stream(profile.split(BETWEEN))
                .filter(word -> word.startsWith(TOGETHER))
                .mapToInt(word -> Integer.parseInt(word.substring(TOGETHER.length())))
                .findFirst()
                .orElse(0);
    }
}
