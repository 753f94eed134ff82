package org.wholeschool.platform.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.wholeschool.platform.RoomOnly;

/**
 * What an installation can set, read through MicroProfile Config (system property, environment, file). docs/settings.md
 * has the table of keys. A value that is not acceptable ends the start; there is no quiet fallback.
 */
public final class Settings {

    /** Text bundles of the survey that there are beside the English one. */
    private static final List<String> SURVEY_LANGUAGES = List.of("cy", "pl", "ro", "uk", "ar");

    private static final DateTimeFormatter DAY_AND_PERHAPS_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm]").withResolverStyle(ResolverStyle.STRICT);

    private Settings() {}

    /** @return the folder that relative paths start from. */
    public static Path home() {
        return Path.of(text("wholeschool.home", ".")).toAbsolutePath().normalize();
    }

    /** @return whether this is a made-up school to try the product on. */
    public static boolean isDemonstration() {
        return isTrue("wholeschool.demonstration", "false");
    }

    private static boolean isTrue(String key, String fallback) {
        String value = text(key, fallback);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Halt.because(key + " is \"" + value + "\"; it must be true or false.");
        };
    }

    /**
     * @return whether the team of the made-up school has planned interventions and asked pupils and staff before the
     *     first start; a demonstration's alone.
     */
    public static boolean isDemonstrationWithPlans() {
        demonstrationOnly("wholeschool.demonstration.plans");
        return isTrue("wholeschool.demonstration.plans", "true");
    }

    private static Optional<String> demonstrationOnly(String key) {
        Optional<String> value = optional(key);
        if (value.isPresent() && !isDemonstration()) {
            throw Halt.because(key + " is set, which only a demonstration may have. Leave it out.");
        }
        return value;
    }

    /** @return the day that it is to be, in a demonstration, when the product starts; empty for the day that it is. */
    public static Optional<LocalDate> demonstrationDay() {
        return demonstrationStart().map(start -> start.query(TemporalQueries.localDate()));
    }

    /** @return the time of that day; empty for the time that it is. */
    public static Optional<LocalTime> demonstrationTime() {
        return demonstrationStart().map(start -> start.query(TemporalQueries.localTime()));
    }

    private static Optional<TemporalAccessor> demonstrationStart() {
        Optional<String> value = demonstrationOnly("wholeschool.demonstration.day");
        try {
            return value.map(DAY_AND_PERHAPS_TIME::parse);
        } catch (DateTimeParseException notADay) {
            throw Halt.because("wholeschool.demonstration.day is \"" + value.get()
                    + "\"; it must be a day like 2026-11-24, or a moment like 2026-11-24T10:40.");
        }
    }

    /** @return how long a sign-in lasts without a page being asked for. */
    public static Duration sessionIdle() {
        return Duration.ofMinutes(number("wholeschool.session.idle-minutes", 30, 1, 240));
    }

    /** @return how long a sign-in lasts in any case. */
    public static Duration sessionAbsolute() {
        return Duration.ofHours(number("wholeschool.session.absolute-hours", 10, 1, 24));
    }

    /**
     * @return so many different persons at least are behind a number that leads see in a pattern; it can be raised,
     *     never lowered.
     */
    public static int leadsFewestPersons() {
        return number("wholeschool.leads.fewest-persons", 5, 5, 50);
    }

    /**
     * @return so many concerns at least are behind a number that leads see in a pattern; it can be raised, never
     *     lowered.
     */
    public static int leadsFewestConcerns() {
        return number("wholeschool.leads.fewest-concerns", 5, 5, 50);
    }

    /**
     * @return so many pupils and so many concerns at least are behind a number that governors see; it can be raised,
     *     never lowered. A multiple of five, because what governors see is rounded to fives: with a least number of 12,
     *     "10" could only be 12
     */
    public static int governorsFewest() {
        int fewest = number("wholeschool.governors.fewest", 10, 10, 100);
        if (fewest % 5 != 0) {
            throw Halt.because("wholeschool.governors.fewest is \"" + fewest + "\"; it must be a multiple of 5.");
        }
        return fewest;
    }

    /** @return after so many days without a sign-in the head's summary calls an account dormant. */
    public static int dormantAfterDays() {
        return number("wholeschool.oversight.dormant-days", 60, 14, 366);
    }

    /**
     * @return so many requests of one token of another system are answered in a minute, on each server; the others
     *     wait.
     */
    public static int apiPerMinute() {
        return number("wholeschool.api.per-minute", 60, 1, 6000);
    }

    /** @return where people reach the product, without a slash at its end. */
    public static String address() {
        String address = text("wholeschool.address", "http://localhost:8080");
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** @return whether people reach the product by an encrypted connection. */
    public static boolean isEncrypted() {
        return address().startsWith("https:");
    }

    /** @return how many connections may be open at the same time. */
    public static int connections() {
        return number("wholeschool.connections", 2000, 500, 50_000);
    }

    /** @return how many of them strangers of one address may have: a school is one address. */
    public static int connectionsOfAnAddress() {
        return number("wholeschool.connections.of-an-address", 256, 256, 50_000);
    }

    /** @return the name of the host in {@link #address()}, which a passkey is made for and never leaves. */
    public static String host() {
        try {
            URI address = new URI(address());
            if (address.getHost() != null
                    && Set.of("http", "https").contains(address.getScheme())
                    && address.getPath().isEmpty()
                    && address.getQuery() == null) {
                return address.getHost();
            }
        } catch (URISyntaxException notAnAddress) {
            // answered below
        }
        throw Halt.because("wholeschool.address is \"" + address()
                + "\"; it must be like https://wholeschool.example.sch.uk, without a path.");
    }

    /**
     * @return where single sign-on may lead, as "https://host" or "https://host:port"; "http" for this computer alone,
     *     which tests need. What is not among them is neither asked nor believed, whatever an administrator types
     */
    public static Set<String> identityProviders() {
        return Arrays.stream(text("wholeschool.sign-on.providers", "login.microsoftonline.com,accounts.google.com")
                        .split(","))
                .map(String::strip)
                .map(Settings::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String origin(String entry) {
        String origin = (entry.contains("://") ? entry : "https://" + entry).toLowerCase(Locale.ROOT);
        if (origin.matches("https://[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d{1,5})?")
                || origin.matches("http://(localhost|127\\.0\\.0\\.1):\\d{1,5}")) {
            return origin;
        }
        throw Halt.because("wholeschool.sign-on.providers has \"" + entry
                + "\"; each must be the name of a host, like login.microsoftonline.com.");
    }

    /**
     * @return whether somebody who is no teacher may come in without a second factor, which only a demonstration can
     *     say.
     */
    public static boolean isSecondFactorSkipped() {
        String value = text("wholeschool.second-factor", isDemonstration() ? "skipped" : "required");
        if (value.equals("skipped") && !isDemonstration()) {
            throw Halt.because(
                    "wholeschool.second-factor is \"skipped\", which only a demonstration may have. Leave it "
                            + "out, or set it to required.");
        }
        return switch (value) {
            case "required" -> false;
            case "skipped" -> true;
            default ->
                throw Halt.because("wholeschool.second-factor is \"" + value
                        + "\"; it must be required or, in a demonstration, skipped.");
        };
    }

    /**
     * @return the folder in which another system leaves rosters, one folder in it for each school; empty where none is
     *     watched.
     */
    public static Optional<Path> rosterFolder() {
        return optional("wholeschool.roster.folder").map(home()::resolve);
    }

    /** @return from when on in the night the folder is looked into, by each school's own clock. */
    public static LocalTime rosterTime() {
        String value = text("wholeschool.roster.time", "02:30");
        try {
            return LocalTime.parse(value);
        } catch (DateTimeParseException notATime) {
            throw Halt.because("wholeschool.roster.time is \"" + value + "\"; it must be a time like 02:30.");
        }
    }

    /** @return after how many days without a file in the folder the administrators are told. */
    public static int rosterMissingDays() {
        return number("wholeschool.roster.missing-days", 3, 1, 30);
    }

    /**
     * @return within so many minutes of school time a concern is to be acknowledged: an hour, because between two
     *     lessons a lead looks at least once, and whoever logged it wants to know that somebody has it
     */
    public static int acknowledgeMinutes() {
        return number("wholeschool.inbox.acknowledge-minutes", 60, 10, 480);
    }

    /**
     * @return within so many school days what is done about a concern is to be decided: one, because a child is back in
     *     the same corridor the next day.
     */
    public static int decideDays() {
        return number("wholeschool.inbox.decide-days", 1, 1, 10);
    }

    /**
     * @return so many minutes, by day and night, after an urgent concern was logged and nobody has acknowledged it,
     *     whoever is on duty is told.
     */
    public static int urgentDutyMinutes() {
        return number("wholeschool.urgent.duty-minutes", 5, 1, 120);
    }

    /** @return after so many minutes the deputies are told too; more than until whoever is on duty is. */
    public static int urgentDeputyMinutes() {
        return later("wholeschool.urgent.deputy-minutes", 15, "wholeschool.urgent.duty-minutes", urgentDutyMinutes());
    }

    /** @return after so many minutes the head is told too; more than until the deputies are. */
    public static int urgentHeadMinutes() {
        return later("wholeschool.urgent.head-minutes", 30, "wholeschool.urgent.deputy-minutes", urgentDeputyMinutes());
    }

    private static int later(String key, int fallback, String before, int minutes) {
        int later = number(key, fallback, 1, 480);
        if (later <= minutes) {
            throw Halt.because(
                    key + " is \"" + later + "\"; it must be more than " + before + ", which is " + minutes + ".");
        }
        return later;
    }

    /** @return a file with a concern may be so many megabytes large. */
    public static int filesMegabytes() {
        return number("wholeschool.files.megabytes", 10, 1, 20);
    }

    /**
     * @return a picture may have so many million pixels: a small file can unfold into more than there is memory for.
     */
    public static int filesMegapixels() {
        return number("wholeschool.files.megapixels", 64, 4, 250);
    }

    /** @return a concern may have so many files. */
    public static int filesPerConcern() {
        return number("wholeschool.files.per-concern", 10, 1, 50);
    }

    /**
     * @return so many days before its end training "ends soon", and whoever has to do it is reminded first: long enough
     *     to find a course.
     */
    public static int trainingSoonDays() {
        return number("wholeschool.training.soon-days", 30, 14, 120);
    }

    /** @return so many days apart people are reminded of training that is late. */
    public static int trainingAgainDays() {
        return number("wholeschool.training.again-days", 28, 7, 90);
    }

    /**
     * @return an identified map opens for so many hours at most: long enough for a weekend, and never a standing list
     *     of children.
     */
    public static int mapLongestHours() {
        return number("wholeschool.map.longest-hours", 72, 1, 336);
    }

    /** @return a map that somebody opens alone in an emergency is open for so many hours. */
    public static int mapEmergencyHours() {
        return number("wholeschool.map.emergency-hours", 24, 1, 72);
    }

    /**
     * @return so many days after it has ended a request for an identified map is deleted, where no risk assessment was
     *     begun: long enough for a yearly review of who looked and why.
     */
    public static int mapKeepDays() {
        return number("wholeschool.map.keep-days", 365, 28, 2557);
    }

    /**
     * @return so many days after it is closed, and its last action done, a risk assessment is deleted, with the request
     *     around which it was made.
     */
    public static int assessmentKeepDays() {
        return number("wholeschool.map.assessment-keep-days", 2192, 365, 9131);
    }

    /**
     * @return so many days after it was answered what somebody said against a link that stands is deleted; it goes
     *     earlier with its link.
     */
    public static int linkChallengeKeepDays() {
        return number("wholeschool.link.challenge-keep-days", 365, 28, 1826);
    }

    /**
     * @return a link between pupils is looked at again after so many weeks, and is gone where nobody does: what was so
     *     in one term need not be so in the next.
     */
    public static int linkReviewWeeks() {
        return number("wholeschool.link.review-weeks", 12, 1, 26);
    }

    /**
     * @return nobody can put the review of a link off for longer than so many weeks; at least {@link #linkReviewWeeks}.
     */
    public static int linkReviewMostWeeks() {
        int most = number("wholeschool.link.review-most-weeks", 26, 1, 52);
        if (most < linkReviewWeeks()) {
            throw Halt.because("wholeschool.link.review-most-weeks is \"" + most
                    + "\"; it must be at least wholeschool.link.review-weeks, which is " + linkReviewWeeks() + ".");
        }
        return most;
    }

    /**
     * @return so many days after a link has ended everything of it is deleted: long enough to see that it was let go by
     *     mistake.
     */
    public static int linkGraceDays() {
        return number("wholeschool.link.grace-days", 28, 1, 182);
    }

    /**
     * @return a pupil or a parent who says that a link is wrong has an answer within so many days: the law gives a
     *     month.
     */
    public static int linkChallengeDays() {
        return number("wholeschool.link.challenge-days", 28, 5, 30);
    }

    /**
     * @return an established link between pupils is believed in so many of a hundred cases when groups are looked for:
     *     a judgement, until a school knows how often its links hold.
     */
    public static int groupsEstablishedPercent() {
        return number("wholeschool.groups.established-percent", 60, 1, 95);
    }

    /**
     * @return the same of one that has a second piece of evidence, or was borne out; at least
     *     {@link #groupsEstablishedPercent}.
     */
    public static int groupsCorroboratedPercent() {
        return atLeast(
                "wholeschool.groups.corroborated-percent",
                90,
                99,
                "wholeschool.groups.established-percent",
                groupsEstablishedPercent());
    }

    /**
     * @return pupils are a group where the mean tie of all pairs is so many hundredths or more: recorded links are
     *     sparse, and at 30 a school with 420 of them sees no group.
     */
    public static int groupsResolutionPercent() {
        return number("wholeschool.groups.resolution-percent", 10, 1, 50);
    }

    /** @return so many networks are drawn anew from what links are believed. */
    public static int groupsWorlds() {
        return number("wholeschool.groups.worlds", 200, 100, 1000);
    }

    /**
     * @return groups are looked for so many times in each of them, because the search decides some things by chance.
     */
    public static int groupsSearches() {
        return number("wholeschool.groups.searches", 5, 1, 20);
    }

    /** @return whoever is with another of a group in so many of a hundred is in its core. */
    public static int groupsCorePercent() {
        return number("wholeschool.groups.core-percent", 80, 60, 100);
    }

    /** @return whoever is with one of the core in so many is at its fringe; no more than {@link #groupsCorePercent}. */
    public static int groupsFringePercent() {
        int fringe = number("wholeschool.groups.fringe-percent", 50, 10, 100);
        if (fringe > groupsCorePercent()) {
            throw Halt.because("wholeschool.groups.fringe-percent is \"" + fringe
                    + "\"; it must be at most wholeschool.groups.core-percent, which is " + groupsCorePercent() + ".");
        }
        return fringe;
    }

    /**
     * @return nothing is told of a group whose pairs are together in fewer of a hundred on average; it can be raised,
     *     never lowered.
     */
    public static int groupsLeastMeanPercent() {
        return number("wholeschool.groups.least-mean-percent", 70, 70, 100);
    }

    /** @return concerns of so many weeks say where, when and about what a group is in concerns. */
    public static int groupsLookBackWeeks() {
        return number("wholeschool.groups.look-back-weeks", 52, 13, 104);
    }

    /** @return so many days after groups were told anew what was told before is deleted. */
    public static int groupsKeepDays() {
        return number("wholeschool.groups.keep-days", 28, 1, 366);
    }

    private static int atLeast(String key, int fallback, int most, String other, int least) {
        int value = number(key, fallback, 1, most);
        if (value < least) {
            throw Halt.because(
                    key + " is \"" + value + "\"; it must be at least " + other + ", which is " + least + ".");
        }
        return value;
    }

    /** @return so many days after leads and the head governors see what was published; 0 for at once. */
    public static int governorsDelayDays() {
        return number("wholeschool.governors.delay-days", 7, 0, 30);
    }

    /**
     * @return the languages beside English in which pupils and staff may answer a survey, of those that there are:
     *     "cy,pl"; all of them in a demonstration
     */
    public static List<Locale> surveyLanguages() {
        return Arrays.stream(text(
                                "wholeschool.survey.languages",
                                isDemonstration() ? String.join(",", SURVEY_LANGUAGES) : "")
                        .split(","))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .map(Settings::language)
                .toList();
    }

    private static Locale language(String tag) {
        if (!SURVEY_LANGUAGES.contains(tag)) {
            throw Halt.because("wholeschool.survey.languages has \"" + tag + "\"; there are "
                    + String.join(", ", SURVEY_LANGUAGES) + ".");
        }
        return Locale.forLanguageTag(tag);
    }

    /**
     * Reads every setting that can be wrong, so that a wrong one ends the start and not somebody's work hours later.
     */
    @RoomOnly
    public static void check() {
        connections();
        connectionsOfAnAddress();
        isDemonstration();
        isDemonstrationWithPlans();
        demonstrationDay();
        sessionIdle();
        sessionAbsolute();
        host();
        isSecondFactorSkipped();
        identityProviders();
        leadsFewestPersons();
        leadsFewestConcerns();
        governorsFewest();
        governorsDelayDays();
        surveyLanguages();
        dormantAfterDays();
        apiPerMinute();
        rosterTime();
        rosterMissingDays();
        acknowledgeMinutes();
        decideDays();
        urgentHeadMinutes();
        filesMegabytes();
        filesMegapixels();
        filesPerConcern();
        trainingSoonDays();
        trainingAgainDays();
        mapLongestHours();
        mapEmergencyHours();
        mapKeepDays();
        assessmentKeepDays();
        linkChallengeKeepDays();
        linkReviewMostWeeks();
        linkGraceDays();
        linkChallengeDays();
        groupsCorroboratedPercent();
        groupsResolutionPercent();
        groupsWorlds();
        groupsSearches();
        groupsFringePercent();
        groupsLeastMeanPercent();
        groupsLookBackWeeks();
        groupsKeepDays();
        MailSettings.read();
    }

    /**
     * @param key which setting
     * @param fallback its documented default
     * @return its value
     */
    public static String text(String key, String fallback) {
        return optional(key).orElse(fallback);
    }

    /**
     * @param key which setting
     * @return its value, or empty where it was not set
     */
    public static Optional<String> optional(String key) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * @param key which setting
     * @param fallback its documented default
     * @param least the smallest acceptable value
     * @param most the largest acceptable value
     * @return its value; one that is not a whole number in the range ends the start
     */
    public static int number(String key, int fallback, int least, int most) {
        String value = text(key, Integer.toString(fallback));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, with the range
        }
        throw Halt.because(
                key + " is \"" + value + "\"; it must be a whole number from " + least + " to " + most + ".");
    }
}
