package org.wholeschool.platform.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each setting that is not one ends a start with one line that says what to do, and exit code 78. Here each is tried in
 * a process that does what a start does first, {@link Settings#check()}; {@code StartRefusalIT} shows for one of them
 * that the product's start does it, and before it opens anything.
 */
class SettingsRefusalTest {

    private static final int ENDS_WITHIN_SECONDS = 120;

    private static void assertRefused(String sentence, String... settings) throws Exception {
        List<String> lines = start(Halt.CONFIGURATION, settings);
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(
                lines.get(0).startsWith("Wholeschool cannot start: ")
                        && lines.get(0).contains(sentence),
                lines::toString);
    }

    private static List<String> start(int expected, String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        Arrays.stream(settings).map(setting -> "-D" + setting).forEach(command::add);
        command.add(SettingsForTests.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS), "it ends");
        assertEquals(expected, process.exitValue(), output);
        return output.lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void whatIsSetInOrderOrNotAtAllIsTaken() throws Exception {
        assertEquals(List.of(), start(0));
        assertEquals(
                List.of(),
                start(
                        0,
                        "wholeschool.demonstration=true",
                        "wholeschool.demonstration.plans=false",
                        "wholeschool.demonstration.day=2026-11-24",
                        "wholeschool.second-factor=skipped",
                        "wholeschool.governors.fewest=25",
                        "wholeschool.sign-on.providers=login.microsoftonline.com, https://provider.example.org:8443",
                        "wholeschool.roster.time=03:15"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wholeschool.demonstration=yes | it must be true or false",
                "wholeschool.demonstration.plans=false | which only a demonstration may have",
                "wholeschool.demonstration.day=2026-11-24 | which only a demonstration may have",
                "wholeschool.second-factor=skipped | which only a demonstration may have",
                "wholeschool.second-factor=no | it must be required",
                "wholeschool.sign-on.providers=http://provider.example | each must be the name of a host",
                "wholeschool.address=wholeschool.example | it must be like https://",
                "wholeschool.address=https://example.org/school | without a path",
                "wholeschool.session.idle-minutes=0 | it must be a whole number from 1 to 240",
                "wholeschool.session.absolute-hours=25 | it must be a whole number from 1 to 24",
                "wholeschool.leads.fewest-persons=4 | it must be a whole number from 5 to 50",
                "wholeschool.leads.fewest-concerns=five | it must be a whole number from 5 to 50",
                "wholeschool.governors.fewest=9 | it must be a whole number from 10 to 100",
                "wholeschool.governors.fewest=0 | it must be a whole number from 10 to 100",
                "wholeschool.governors.fewest=-1 | it must be a whole number from 10 to 100",
                "wholeschool.governors.fewest=five | it must be a whole number from 10 to 100",
                "wholeschool.governors.fewest=10000 | it must be a whole number from 10 to 100",
                "wholeschool.governors.fewest=12 | it must be a multiple of 5",
                "wholeschool.oversight.dormant-days=13 | it must be a whole number from 14 to 366",
                "wholeschool.roster.time=half past two | it must be a time like 02:30",
                "wholeschool.roster.missing-days=31 | it must be a whole number from 1 to 30",
                "wholeschool.training.soon-days=7 | it must be a whole number from 14 to 120",
                "wholeschool.training.again-days=daily | it must be a whole number from 7 to 90",
                "wholeschool.map.longest-hours=0 | it must be a whole number from 1 to 336",
                "wholeschool.map.emergency-hours=96 | it must be a whole number from 1 to 72",
                "wholeschool.link.review-weeks=520 | it must be a whole number from 1 to 26",
                "wholeschool.link.review-most-weeks=4 | it must be at least wholeschool.link.review-weeks, which is 12",
                "wholeschool.link.challenge-days=31 | it must be a whole number from 5 to 30",
                "wholeschool.link.grace-days=0 | it must be a whole number from 1 to 182",
                "wholeschool.groups.established-percent=0 | it must be a whole number from 1 to 95",
                "wholeschool.groups.corroborated-percent=50 | it must be at least "
                        + "wholeschool.groups.established-percent, which is 60",
                "wholeschool.groups.resolution-percent=.1 | it must be a whole number from 1 to 50",
                "wholeschool.groups.worlds=10 | it must be a whole number from 100 to 1000",
                "wholeschool.groups.searches=0 | it must be a whole number from 1 to 20",
                "wholeschool.groups.core-percent=50 | it must be a whole number from 60 to 100",
                "wholeschool.groups.fringe-percent=90 | it must be at most wholeschool.groups.core-percent, which is 80",
                "wholeschool.groups.least-mean-percent=60 | it must be a whole number from 70 to 100",
                "wholeschool.groups.look-back-weeks=4 | it must be a whole number from 13 to 104",
                "wholeschool.groups.keep-days=0 | it must be a whole number from 1 to 366"
            })
    void oneThatIsNotEndsTheStart(String setting, String sentence) throws Exception {
        assertRefused(sentence, setting);
    }

    @Test
    void plansThatAreNeitherThereNorNotEndTheStartOfADemonstration() throws Exception {
        assertRefused(
                "wholeschool.demonstration.plans is \"none\"; it must be true or false",
                "wholeschool.demonstration=true",
                "wholeschool.demonstration.plans=none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next Tuesday", "2027-02-29", "2026-11-24T24:30", "2026-11-24 10:40"})
    void aDayThatIsNoneEndsTheStartOfADemonstration(String day) throws Exception {
        assertRefused(
                "it must be a day like 2026-11-24, or a moment like 2026-11-24T10:40",
                "wholeschool.demonstration=true",
                "wholeschool.demonstration.day=" + day);
    }

    @Test
    void aDemonstrationsDayMayHaveATime() throws Exception {
        assertEquals(
                List.of(),
                start(0, "wholeschool.demonstration=true", "wholeschool.demonstration.day=2028-02-29T23:59"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wholeschool.mail.host=192.0.2.1 | wholeschool.mail.tls=none | mail would travel in clear",
                "wholeschool.mail.host=127.0.0.1 | wholeschool.mail.tls=perhaps | it must be required or none",
                "wholeschool.mail.host=127.0.0.1 | wholeschool.mail.from=nobody at home | it must be an email address",
                "wholeschool.mail.host=127.0.0.1 | wholeschool.mail.port=0 | it must be a whole number from 1 to 65535",
                "wholeschool.mail.host=127.0.0.1 | wholeschool.mail.user=mailer | password-file is not",
                "wholeschool.mail.host=127.0.0.1 | wholeschool.address=http://school.example | must begin with https://"
            })
    void mailThatWouldTravelInClearOrLeadNowhereEndsIt(String host, String setting, String sentence) throws Exception {
        assertRefused(sentence, "wholeschool.mail.from=wholeschool@school.example", host, setting);
    }
}
