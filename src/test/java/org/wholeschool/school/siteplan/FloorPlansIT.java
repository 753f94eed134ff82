package org.wholeschool.school.siteplan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.file.TestFiles;
import org.wholeschool.platform.persistence.FieldKeys;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A school brings its plan, says where its places are on it, and nobody else sees it. */
@InServer
class FloorPlansIT {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 140\"><script>alert(1)</script><rect "
                    + "width=\"200\" height=\"140\" fill=\"#eee\"/></svg>";

    @Inject
    private FloorPlans plans;

    @Inject
    private PlanReception reception;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private FieldKeys keys;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private <T> T as(Role role, Supplier<T> deed) {
        return actors.as(school.actor(role), deed::get);
    }

    private void administer(Runnable deed) {
        as(Role.ADMINISTRATOR, () -> {
            deed.run();
            return null;
        });
    }

    private long floor(String name) {
        return as(Role.ADMINISTRATOR, () -> plans.add(name, reception.receive(SVG.getBytes(StandardCharsets.UTF_8))));
    }

    private List<Site.ListedPlace> places() {
        return as(Role.ADMINISTRATOR, site::places).stream()
                .filter(place -> !place.code().equals("NOT_KNOWN"))
                .toList();
    }

    private FloorPlans.DrawnFloor drawn(long floor) {
        return as(Role.TEACHER, plans::floors).stream()
                .filter(each -> each.id() == floor)
                .findFirst()
                .orElseThrow();
    }

    private String refusal(Runnable deed) {
        return assertThrows(BadInput.class, () -> administer(deed)).key();
    }

    @Test
    void aPhotographOfAPlanKeepsItsPixelsAndNothingElse() {
        long floor = as(Role.ADMINISTRATOR, () -> plans.add("Ground floor", reception.receive(TestFiles.photo())));
        PlanPicture kept = as(Role.LEAD, () -> plans.picture(floor));
        String shown = new String(kept.content(), StandardCharsets.ISO_8859_1);
        assertEquals("image/jpeg", kept.mediaType());
        assertFalse(shown.contains(TestFiles.CAMERA)
                || shown.contains("Exif")
                || shown.contains(new String(TestFiles.LATITUDE, StandardCharsets.ISO_8859_1)));
        assertEquals(Math.round(1000 * 800 / 600.0), kept.height(), "it was held on its side");
        TestDatabase.asOwner()
                .rows("select content from plan_piece where school_id = ?", school.id())
                .forEach(row -> assertFalse(
                        new String((byte[]) row.get(0), StandardCharsets.ISO_8859_1).contains("JFIF"),
                        "encrypted in its column"));
        assertTrue(
                keys.columns().contains(new FieldKeys.EncryptedColumn("plan_piece", "id", "content")),
                "the change of keys finds it");
    }

    @Test
    void whatIsNotWhatItSaysIsRefusedWithASentenceOfItsOwn() {
        Map<String, byte[]> bad = Map.of(
                "file.unknown",
                TestFiles.gif(),
                "file.active",
                TestFiles.words("<html><body>plan</body></html>"),
                "file.notRead",
                java.util.Arrays.copyOf(TestFiles.photo(), 300),
                "file.empty",
                new byte[0],
                "file.pixels",
                TestFiles.bomb(20_000, 20_000),
                "file.strip",
                TestFiles.encoded(new BufferedImage(900, 100, 1), "png"),
                "file.svg.style",
                TestFiles.words(SVG.replace("<script>alert(1)</script>", "<style>rect{fill:red}</style>")),
                "file.svg.large",
                TestFiles.words("<svg" + " ".repeat(PlanReception.LARGEST_SVG) + "/>"));
        bad.forEach((key, content) -> assertEquals(
                key,
                assertThrows(BadInput.class, () -> reception.receive(content), key)
                        .key()));
        assertEquals(
                "file.active",
                assertThrows(
                                BadInput.class,
                                () -> reception.receive(TestFiles.together(
                                        TestFiles.screenshot(), TestFiles.words("<script>alert(1)</script>"))))
                        .key(),
                "a picture that is a script too");
        assertEquals(
                "file.unknown",
                assertThrows(BadInput.class, () -> reception.receive(TestFiles.letter(1)))
                        .key());
    }

    @Test
    void thePictureIsServedAsNothingThatRunsToStaffOfItsSchoolAlone() {
        long floor = floor("Ground floor");
        String address = drawn(floor).pictureAddress();
        HttpResponse<String> shown = inside(school, Role.TEACHER).get(address);
        assertEquals(200, shown.statusCode());
        assertFalse(shown.body().contains("script"));
        Map<String, String> headers = Map.of(
                "Content-Type",
                "image/svg+xml",
                "X-Content-Type-Options",
                "nosniff",
                "Content-Disposition",
                "attachment; filename=\"floor.svg\"");
        headers.forEach((name, value) ->
                assertEquals(value, shown.headers().firstValue(name).orElse("").replaceFirst(";charset.*", ""), name));
        assertTrue(shown.headers().allValues("Content-Security-Policy").stream()
                .allMatch(policy -> policy.contains("default-src 'none'") && policy.contains("sandbox")));
        TestSchool other = schools.make();
        assertEquals(404, inside(other, Role.ADMINISTRATOR).get(address).statusCode());
        assertEquals(404, inside(school, Role.GOVERNOR).get(address).statusCode());
        assertEquals(404, new HttpVisitor().get(address).statusCode());
        assertEquals(
                404, inside(school, Role.TEACHER).get("/school/floor?floor=x").statusCode());
    }

    private static HttpVisitor inside(TestSchool where, Role role) {
        HttpVisitor visitor = new HttpVisitor();
        assertEquals(302, visitor.signIn(where.email(role), TestSchool.PASSWORD).statusCode());
        return visitor;
    }

    @Test
    void placesAreDrawnAndWhoeverComesSecondIsTold() {
        long floor = floor("Ground floor");
        long one = places().get(0).id();
        long two = places().get(1).id();
        List<FloorPlans.DrawnShape> shapes = List.of(
                new FloorPlans.DrawnShape(one, Outline.rectangle(10, 20, 300, 100)),
                new FloorPlans.DrawnShape(
                        two, Outline.of(Outline.Kind.POLYGON, "400,20 700,20 700,500 600,500 600,100 400,100")));
        administer(() -> plans.draw(floor, 0, shapes));
        assertEquals(shapes, drawn(floor).shapes());
        assertEquals("shapes.changed", refusal(() -> plans.draw(floor, 0, List.of())));
        assertEquals(shapes, drawn(floor).shapes(), "nothing of the second was kept");
        administer(() -> plans.draw(floor, 1, shapes.subList(0, 1)));
        assertEquals(shapes.subList(0, 1), drawn(floor).shapes());
    }

    @Test
    void whatDoesNotLieOnTheFloorOrIsOfNoPlaceOfTheSchoolIsRefused() {
        long floor = floor("Ground floor");
        long place = places().get(0).id();
        TestSchool other = schools.make();
        long notOurs =
                actors.as(other.actor(Role.ADMINISTRATOR), site::places).get(0).id();
        Outline fits = Outline.rectangle(10, 20, 300, 100);
        assertEquals(
                "shapes.place", refusal(() -> plans.draw(floor, 0, List.of(new FloorPlans.DrawnShape(notOurs, fits)))));
        assertEquals(
                "shapes.outline",
                refusal(() -> plans.draw(
                        floor, 0, List.of(new FloorPlans.DrawnShape(place, Outline.rectangle(10, 650, 300, 100))))));
        assertEquals(
                "shapes.most",
                refusal(() -> plans.draw(
                        floor,
                        0,
                        java.util.Collections.nCopies(
                                FloorPlans.MOST_SHAPES + 1, new FloorPlans.DrawnShape(place, fits)))));
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.ADMINISTRATOR), () -> {
                    plans.draw(floor, 0, List.of());
                    return null;
                }));
        assertEquals(List.of(), actors.as(other.actor(Role.TEACHER), plans::floors));
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.HEAD)) {
            assertThrows(
                    NotPermitted.class,
                    () -> as(role, () -> plans.add("Mine", new PlanPicture("image/png", new byte[1], 700))));
        }
    }

    @Test
    void aFloorHasItsNameItsOrderAndItsEnd() {
        long ground = floor("Ground floor");
        long first = floor("First floor");
        assertEquals("floor.name.taken", refusal(() -> plans.rename(first, " GROUND floor ")));
        assertEquals("floor.name.length", refusal(() -> plans.rename(first, "\u202eFirst")));
        assertEquals("floor.name.length", refusal(() -> floor(" ")));
        administer(() -> plans.rename(first, "Upstairs"));
        administer(() -> plans.move(first, true));
        assertEquals(
                List.of("Upstairs", "Ground floor"),
                as(Role.TEACHER, plans::floors).stream()
                        .map(FloorPlans.DrawnFloor::name)
                        .toList());
        administer(() -> plans.draw(
                ground,
                0,
                List.of(new FloorPlans.DrawnShape(places().get(0).id(), Outline.rectangle(0, 0, 100, 100)))));
        administer(() -> plans.remove(ground));
        assertEquals(
                List.of("Upstairs"),
                as(Role.TEACHER, plans::floors).stream()
                        .map(FloorPlans.DrawnFloor::name)
                        .toList());
        assertEquals(
                0, TestDatabase.asOwner().number("select count(*) from plan_shape where school_id = ?", school.id()));
        assertEquals(
                1, TestDatabase.asOwner().number("select count(*) from plan_piece where school_id = ?", school.id()));
    }

    @Test
    void anotherPictureKeepsThePlacesWhereTheyAre() {
        long floor = floor("Ground floor");
        long place = places().get(0).id();
        administer(() ->
                plans.draw(floor, 0, List.of(new FloorPlans.DrawnShape(place, Outline.rectangle(0, 350, 100, 350)))));
        String before = drawn(floor).pictureAddress();
        byte[] square = TestFiles.encoded(new BufferedImage(400, 400, 1), "png");
        administer(() -> plans.replace(floor, reception.receive(square)));
        assertEquals(1000, drawn(floor).height());
        assertEquals(
                Outline.rectangle(0, 500, 100, 500),
                drawn(floor).shapes().get(0).outline());
        assertFalse(before.equals(drawn(floor).pictureAddress()), "a browser asks for the new one");
        assertArrayEquals(
                reception.receive(square).content(),
                as(Role.TEACHER, () -> plans.picture(floor)).content());
    }

    @Test
    void whatIsRenamedClosedOrSplitKeepsItsOutline() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        long floor = floor("Ground floor");
        Site.ListedPlace place = places().get(0);
        administer(() -> plans.draw(
                floor, 0, List.of(new FloorPlans.DrawnShape(place.id(), Outline.rectangle(0, 0, 100, 100)))));
        administer(() -> siteChanges.rename(place.id(), "Garden", true));
        assertEquals(
                "Garden",
                valued(List.of(), today).floors().get(0).shapes().get(0).name());
        administer(() -> siteChanges.split(place.id(), "Garden by the wall", "Garden by the gate", today));
        assertEquals(List.of(), valued(List.of(), today).floors().get(0).shapes(), "nobody is offered it any more");
        ValuedPlan past = valued(List.of(new ValuedPlan.PlaceValue(place.id(), "12 last year", 2, null)), today);
        assertEquals("Garden", past.floors().get(0).lines().get(0).name(), "what happened there still lies there");
        administer(() -> plans.draw(floor, 1, drawn(floor).shapes()));
        assertEquals(1, drawn(floor).shapes().size(), "and it can be drawn further");
    }

    private ValuedPlan valued(List<ValuedPlan.PlaceValue> values, LocalDate today) {
        return ValuedPlan.of(as(Role.LEAD, plans::floors), as(Role.LEAD, site::places), values, today);
    }
}
