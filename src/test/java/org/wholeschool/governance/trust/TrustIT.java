package org.wholeschool.governance.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.disclosure.family.MadeUpSchool;
import org.wholeschool.governance.attack.GovernedSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * A trust sees what the governors of its schools see of whole school years, of schools whose heads let it, and nothing
 * else; and nobody else sees that.
 */
@InServer
class TrustIT {

    @Inject
    private TrustShares shares;

    @Inject
    private TrustFigures figures;

    @Inject
    private TrustHandOver job;

    @Inject
    private TrustSchools trusts;

    @Inject
    private GovernedSchool governed;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    private Optional<TrustFigures.Seen> seen(TestSchool trust, Integer year) {
        return actors.as(trust.actor(Role.TRUST_LEAD), () -> figures.seen(year));
    }

    private void begin(TestSchool member, String urn) {
        actors.as(member.actor(Role.HEAD), () -> {
            shares.begin(urn);
            return null;
        });
    }

    private long rows(TestSchool trust) throws SQLException {
        return TestDatabase.asOwner().number("select count(*) from trust_figure where school_id = ?", trust.id());
    }

    @Test
    void aHeadLetsATrustSeeWhatGovernorsSeeAndEndsIt() throws SQLException {
        TestSchool trust = schools.makeEmpty();
        TestSchool member = schools.makeEmpty();
        governed.fill(member.id(), new MadeUpSchool(3, 300, 420));
        job.run();
        assertEquals(Optional.empty(), seen(trust, null), "no head has said so");
        begin(member, "00" + trust.id());
        job.run();
        assertEquals(Optional.empty(), seen(trust, null), "governors do not see it yet");
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set visible_from = ? where school_id = ? and kind = 'SCHOOL_YEAR'",
                        Now.day(ZoneId.of("Europe/London")).minusDays(1),
                        member.id());
        job.run();
        assertEquals(Optional.empty(), seen(trust, null), "nor all of its half-terms: it is handed over once");
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set visible_from = ? where school_id = ? and audience = 'GOVERNORS'",
                        Now.day(ZoneId.of("Europe/London")).minusDays(1),
                        member.id());
        job.run();
        job.run();
        assertEquals(1, rows(trust), "it is handed over once");
        TrustFigures.Seen year = seen(trust, null).orElseThrow();
        long told = TestDatabase.asOwner().number("select concerns from trust_figure where school_id = ?", trust.id());
        assertTrue(told > 300 && told < 540 && told % 5 == 0, "the sum of the half-terms that governors see: " + told);
        assertEquals(List.of(), year.year().blocks(), "one school alone is compared with nothing");
        assertTrue(new TrustView(year).getSays().startsWith("Nothing can be shown"));
        TrustShares.Share share =
                actors.as(member.actor(Role.HEAD), () -> shares.all()).get(0);
        assertThrows(
                NotFound.class,
                () -> actors.as(trust.actor(Role.HEAD), () -> {
                    shares.end(share.id());
                    return null;
                }),
                "another school's");
        actors.as(member.actor(Role.HEAD), () -> {
            shares.end(share.id());
            return null;
        });
        assertEquals(List.of(), actors.as(member.actor(Role.HEAD), () -> shares.all()));
        job.run();
        assertEquals(0, rows(trust), "what was handed over is gone");
        assertThrows(NotFound.class, () -> seen(trust, year.schoolYear()));
        begin(member, "00" + trust.id());
        job.run();
        assertEquals(1, rows(trust), "a head may let it see them again");
    }

    @Test
    void smallSchoolsAreTogetherAndNobodyIsRanked() {
        TestSchool trust = trusts.make();
        TrustView view = new TrustView(seen(trust, TrustSchools.YEAR).orElseThrow());
        List<TrustView.Line> lines = view.getLines();
        assertEquals(
                List.of(
                        "Ash High",
                        "Birch School",
                        "Cedar Academy",
                        "Dell School",
                        "Elm Primary, Fern Primary, Gorse Primary, Hazel Primary (together)",
                        "Ivy Grange"),
                lines.stream().map(TrustView.Line::name).toList(),
                "by name");
        assertEquals("41", lines.get(0).rate());
        assertEquals("about 14 or more", lines.get(4).rate(), "half-terms that governors do not see are in no number");
        assertEquals(
                "not compared: some half-terms have no number", lines.get(4).says());
        assertTrue(lines.get(5).says().startsWith("far more"), lines.toString());
        assertTrue(view.getSays().contains("Ivy Grange") && !view.getSays().contains("Ash"), view.getSays());
        assertTrue(
                view.getLeftOut().get(0).contains("Fern Primary, Gorse Primary, Hazel Primary"),
                view.getLeftOut().toString());
        assertFalse(view.getWords().matches("(?s).*\\b(rank|best|worst|first|last)\\b.*"), view.getWords());
    }

    @Test
    void nobodyElseSeesItAndATrustLeadSeesNothingElse() {
        TestSchool trust = trusts.make();
        TestSchool elsewhere = trusts.make();
        actors.as(Actor.job(elsewhere.id()), () -> {
            figures.receive(new TrustShares.HandOver(
                    elsewhere.id(),
                    elsewhere.id(),
                    "Far away",
                    List.of(
                            new TrustShares.Year(2019, 0, 500, 100, 6, 30),
                            new TrustShares.Year(TrustSchools.YEAR, 0, 500, 100, 6, 30))));
            return null;
        });
        assertThrows(NotFound.class, () -> seen(trust, 2019), "another trust's year");
        assertFalse(seen(trust, null).orElseThrow().year().toString().contains("Far away"));
        assertEquals(Optional.empty(), seen(schools.makeEmpty(), null));
        for (Role role : List.of(Role.GOVERNOR, Role.LEAD, Role.HEAD, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(trust.actor(role), () -> figures.seen(null)), role.name());
        }
        assertThrows(NotPermitted.class, () -> actors.as(trust.actor(Role.ADMINISTRATOR), () -> shares.all()));
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(trust.email(Role.TRUST_LEAD), TestSchool.PASSWORD);
        assertEquals(200, lead.get("/governance/trust.xhtml").statusCode());
        assertEquals(
                200,
                lead.get("/governance/trust.xhtml?year=" + TrustSchools.YEAR).statusCode());
        for (String page : List.of(
                "/governance/dashboard.xhtml",
                "/governance/reports.xhtml",
                "/governance/trust-share.xhtml",
                "/governance/trust.xhtml?year=2019",
                "/governance/trust.xhtml?year=x",
                "/governance/trust.xhtml?year=2025&school=1",
                "/concern/list.xhtml",
                "/pattern/compare.xhtml")) {
            assertEquals(404, lead.get(page).statusCode(), page);
        }
        HttpVisitor governor = new HttpVisitor();
        governor.signIn(trust.email(Role.GOVERNOR), TestSchool.PASSWORD);
        assertEquals(404, governor.get("/governance/trust.xhtml").statusCode());
    }

    /** Whatever schools are called, each is told apart; one that is called something else by now is called that. */
    @Test
    void schoolsOfOneNameAreToldApart() {
        TestSchool trust = schools.makeEmpty();
        List<TestSchool> members =
                List.of(schools.makeEmpty(), schools.makeEmpty(), schools.makeEmpty(), schools.makeEmpty());
        List<String> names = List.of("St Mary", "St Mary (2)", "St Mary", "Another name");
        actors.as(Actor.job(trust.id()), () -> {
            for (int i = 0; i < names.size(); i++) {
                figures.receive(new TrustShares.HandOver(
                        trust.id(),
                        members.get(i).id(),
                        names.get(i),
                        List.of(new TrustShares.Year(TrustSchools.YEAR, 0, 900 + i, 300, 6, 200))));
            }
            figures.receive(new TrustShares.HandOver(
                    trust.id(),
                    members.get(3).id(),
                    "St Mary",
                    List.of(new TrustShares.Year(TrustSchools.YEAR, 0, 1, 1, 1, 1))));
            return null;
        });
        assertEquals(
                List.of("St Mary", "St Mary (2)", "St Mary (3)", "St Mary (4)"),
                new TrustView(seen(trust, null).orElseThrow())
                        .getLines().stream().map(TrustView.Line::name).toList());
    }

    @Test
    void whatIsNoTrustIsSaidBesideTheField() {
        TestSchool member = schools.makeEmpty();
        TestSchool trust = schools.makeEmpty();
        for (String urn : new String[] {null, "", " ", "no such", "00"}) {
            BadInput refused = assertThrows(BadInput.class, () -> begin(member, urn));
            assertEquals("urn share.unknown", refused.field() + " " + refused.key());
        }
        begin(member, " 00" + trust.id() + " ");
        assertEquals(
                "share.already",
                assertThrows(BadInput.class, () -> begin(member, "00" + trust.id()))
                        .key());
    }
}
