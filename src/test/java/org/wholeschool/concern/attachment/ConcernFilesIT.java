package org.wholeschool.concern.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.config.FileSettings;
import org.wholeschool.platform.file.TestDocuments;
import org.wholeschool.platform.file.TestFiles;
import org.wholeschool.platform.file.UploadPlaces;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.category.FilesRule;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.Traces;

/**
 * Files with a concern: kept with the form and then with the concern, sealed, shown without what is not to be seen, and
 * gone when they have to go.
 */
@InServer
class ConcernFilesIT {

    private static final String BULLYING = "BULLYING_OTHER";

    @Inject
    private FormFiles formFiles;

    @Inject
    private AddedFiles addedFiles;

    @Inject
    private FileRemoval removal;

    @Inject
    private ConcernFiles files;

    @Inject
    private FileReception reception;

    @Inject
    private UploadPlaces places;

    @Inject
    private FilesOfPupils ofPupils;

    @Inject
    private ConcernLog log;

    @Inject
    private Categories categories;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor teacher;
    private Actor lead;
    private String form;

    @BeforeEach
    void begin() {
        school = schools.make();
        teacher = school.actor(Role.TEACHER);
        lead = school.actor(Role.LEAD);
        form = UUID.randomUUID().toString();
    }

    private long add(String name, byte[] content) {
        ReceivedFile file = reception.receive(name, content);
        return actors.as(teacher, () -> formFiles.add(form, null, file));
    }

    private long logIt(String category) {
        long kind = schools.category(school, category);
        long place = schools.place(school, "CANTEEN");
        return actors.as(
                teacher,
                () -> log.log(new NewConcern(
                        form,
                        "A message was shown to me.",
                        null,
                        null,
                        null,
                        place,
                        null,
                        kind,
                        Source.SAW_OR_HEARD,
                        List.of(new NewConcern.Person(school.pupils().get(0), InvolvementRole.HARMED)))));
    }

    private List<String> chosen() {
        return actors.as(teacher, () -> formFiles.of(form)).stream()
                .map(FormFiles.ChosenFile::name)
                .toList();
    }

    private long pieces(long file) {
        return TestDatabase.asOwner().number("select count(*) from attachment_piece where attachment_id = ?", file);
    }

    private List<ConcernFiles.FileLine> listed(long concern) {
        return actors.as(lead, () -> files.of(concern)).files();
    }

    private Void quietly(Runnable deed) {
        deed.run();
        return null;
    }

    @Test
    void whatWasChosenWaitsWithTheFormAndBecomesTheConcerns() {
        long photo = add("the stairs.jpg", TestFiles.photo());
        long out = add("wrong one.txt", TestFiles.words("not this"));
        assertEquals(List.of("the stairs.jpg", "wrong one.txt"), chosen());
        assertThrows(NotFound.class, () -> actors.as(lead, () -> files.about(photo)), "what waits is read by nobody");
        assertThrows(
                NotFound.class,
                () -> actors.as(school.actor(Role.HEAD), () -> quietly(() -> formFiles.remove(photo))),
                "of somebody else");
        actors.as(teacher, () -> quietly(() -> formFiles.remove(out)));
        assertEquals(0, pieces(out));

        long concern = logIt(BULLYING);
        assertEquals(List.of(), chosen());
        assertEquals(
                List.of("the stairs.jpg"),
                actors.as(teacher, () -> addedFiles.receipt(concern)).stream()
                        .map(AddedFiles.AddedFile::name)
                        .toList());
        ConcernFiles.FileLine line = listed(concern).get(0);
        assertEquals("the stairs.jpg JPEG 1", line.name() + " " + line.kind() + " " + line.pages());
        assertThrows(
                NotFound.class,
                () -> actors.as(school.actor(Role.HEAD), () -> addedFiles.receipt(concern)),
                "a receipt is for whoever logged it");

        long late = add("came later.txt", TestFiles.words("it was still on its way"));
        assertEquals(
                concern,
                TestDatabase.asOwner().number("select concern_id from attachment where id = ?", late),
                "what was on its way when the form was logged goes to its concern");
        assertEquals(
                "it was still on its way",
                actors.as(lead, () -> files.open(late)).text());
    }

    @Test
    void theOriginalIsTheSameToTheBitAndThePictureHasNothingButPixels() {
        byte[] sent = TestFiles.photo();
        long photo = add("photo.jpg", sent);
        long concern = logIt(BULLYING);
        assertArrayEquals(sent, actors.as(lead, () -> files.original(photo)).content());
        assertEquals(new ConcernFiles.Opened(null, null), actors.as(lead, () -> files.open(photo)));
        String shown = new String(actors.as(lead, () -> files.page(photo, 1)), StandardCharsets.ISO_8859_1);
        assertFalse(shown.contains(TestFiles.CAMERA)
                || shown.contains("Exif")
                || shown.contains(new String(TestFiles.LATITUDE, StandardCharsets.ISO_8859_1)));
        assertThrows(NotFound.class, () -> actors.as(lead, () -> files.page(photo, 0)), "the original is no page");
        assertThrows(NotFound.class, () -> actors.as(lead, () -> files.page(photo, 2)));
        assertEquals(64, listedHash(photo).length());

        // Somebody with the database exchanges one piece for another genuine one.
        long other = actors.as(
                lead,
                () -> files.add(
                        concern,
                        reception.receive(
                                "other.jpg", TestFiles.encoded(new java.awt.image.BufferedImage(9, 9, 1), "jpeg"))));
        schools.change(
                school,
                "update attachment_piece set content = (select p.content from attachment_piece p where "
                        + "p.attachment_id = ?1 and p.part = 0 and p.position = 0)"
                        + " where attachment_id = ?2 and part = 0 and position = 0",
                other,
                photo);
        assertThrows(
                IllegalStateException.class,
                () -> actors.as(lead, () -> files.original(photo)),
                "it is not what was sent in");
    }

    private String listedHash(long file) {
        byte[] hash = (byte[]) TestDatabase.asOwner()
                .rows("select sha256 from attachment where id = ?", file)
                .get(0)
                .get(0);
        return new org.wholeschool.platform.crypto.EncryptedText().convertToEntityAttribute(hash);
    }

    @Test
    void aLetterIsShownAsPicturesAndALongOneInPieces() {
        byte[] noise = new byte[700_000];
        new java.util.Random(7).nextBytes(noise);
        String words = java.util.Base64.getEncoder().encodeToString(noise);
        long text = add("long.txt", TestFiles.words(words));
        long letter = add("letter.pdf", TestFiles.letter(2));
        long concern = logIt(BULLYING);
        assertEquals(4, pieces(text));
        assertEquals(words, actors.as(lead, () -> files.open(text)).text());
        assertEquals(2, listed(concern).get(1).pagesDrawn());
        byte[] page = actors.as(lead, () -> files.page(letter, 2));
        assertEquals(0xffd8, (page[0] & 0xff) << 8 | page[1] & 0xff, "a JPEG");
    }

    @Test
    void aMailIsKeptAsItCameAndReadAsText() {
        byte[] sent = TestDocuments.mail();
        long mail = add("mail.eml", sent);
        long concern = logIt(BULLYING);
        assertEquals(
                "MAIL 1",
                listed(concern).get(0).kind() + " " + listed(concern).get(0).pagesDrawn());
        assertArrayEquals(sent, actors.as(lead, () -> files.original(mail)).content());
        String words =
                actors.as(lead, () -> files.open(mail)).document().blocks().toString();
        assertTrue(words.contains("Sam said he is afraid"), words);
        assertEquals(0x89, actors.as(lead, () -> files.page(mail, 1))[0] & 0xff, "its picture, a PNG");
        assertThrows(NotFound.class, () -> actors.as(lead, () -> files.page(mail, -1)), "its words are no page");
        List<?> kept = TestDatabase.asOwner()
                .rows("select content from attachment_piece where attachment_id = ? and part = -1", mail);
        assertEquals(1, kept.size());
        assertFalse(
                new String((byte[]) ((List<?>) kept.get(0)).get(0), StandardCharsets.UTF_8).contains("afraid"),
                "encrypted");
        actors.as(lead, () -> quietly(() -> removal.quarantine(mail)));
        actors.as(lead, () -> quietly(() -> removal.purge(mail, WhyPurged.WRONG_FILE)));
        assertEquals(0, pieces(mail));
    }

    @Test
    void thereIsANumberPerConcernAndPerPerson() {
        ReceivedFile file = reception.receive("a.txt", TestFiles.words("a"));
        for (int i = 0; i < FileSettings.perConcern(); i++) {
            actors.as(teacher, () -> formFiles.add(form, null, file));
        }
        assertEquals(
                "file.many",
                assertThrows(BadInput.class, () -> actors.as(teacher, () -> formFiles.add(form, null, file)))
                        .key());
        long concern = logIt(BULLYING);
        assertEquals(
                "file.many",
                assertThrows(BadInput.class, () -> actors.as(lead, () -> files.add(concern, file)))
                        .key());
        for (int i = 0; i < 30; i++) {
            String each = UUID.randomUUID().toString();
            actors.as(teacher, () -> formFiles.add(each, null, file));
        }
        assertEquals(
                "file.waiting",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(
                                        teacher,
                                        () -> formFiles.add(UUID.randomUUID().toString(), null, file)))
                        .key());
    }

    @Test
    void whereItIsAboutSexualImagesThereAreNoFiles() {
        ReceivedFile file = reception.receive("a.txt", TestFiles.words("a"));
        for (String code : List.of(
                "NUDES_SHARED",
                "UPSKIRTING",
                "SEXUAL_VIOLENCE",
                "SEXUAL_HARASSMENT",
                "SEXUAL_ACTIVITY_WITHOUT_CONSENT",
                "EXPLOITATION_SEXUAL",
                "SEXUAL_ABUSE_HOME")) {
            long kind = schools.category(school, code);
            assertEquals(
                    "file.off",
                    assertThrows(BadInput.class, () -> actors.as(teacher, () -> formFiles.add(form, kind, file)), code)
                            .key());
            assertEquals(
                    "category.files.never",
                    assertThrows(
                                    BadInput.class,
                                    () -> actors.as(
                                            school.actor(Role.ADMINISTRATOR),
                                            () -> quietly(() -> categories.allowFiles(kind, true))))
                            .key());
            assertEquals(FilesRule.NEVER, actors.as(teacher, () -> categories.filesRule(kind)));
        }
        // Closed and followed by one that is counted otherwise, it is about the same still.
        long again = actors.as(
                school.actor(Role.ADMINISTRATOR),
                () -> categories.replace(
                        schools.category(school, "UPSKIRTING"),
                        CategoryScope.CONTEXT,
                        CategoryGroup.OTHER,
                        Now.day(ZoneId.of("Europe/London"))));
        assertEquals(FilesRule.NEVER, actors.as(teacher, () -> categories.filesRule(again)));
        long own = actors.as(
                school.actor(Role.ADMINISTRATOR),
                () -> categories.add("Sexting", CategoryScope.CONTEXT, CategoryGroup.SEXUAL));
        assertEquals(
                FilesRule.OFF,
                actors.as(teacher, () -> categories.filesRule(own)),
                "off until somebody says otherwise");
        actors.as(school.actor(Role.ADMINISTRATOR), () -> quietly(() -> categories.allowFiles(own, true)));
        assertEquals(FilesRule.ON, actors.as(teacher, () -> categories.filesRule(own)));
        long relationship = schools.category(school, "RELATIONSHIP_ABUSE");
        assertEquals(
                FilesRule.ON, actors.as(teacher, () -> categories.filesRule(relationship)), "its evidence is messages");
        actors.as(school.actor(Role.ADMINISTRATOR), () -> quietly(() -> categories.allowFiles(relationship, false)));
        assertEquals(
                "file.off",
                assertThrows(BadInput.class, () -> actors.as(teacher, () -> formFiles.add(form, relationship, file)))
                        .key());
    }

    @Test
    void whatWasChosenBeforeTheKindIsNotKept() {
        long early = add("photo.jpg", TestFiles.photo());
        long nudes = schools.category(school, "NUDES_SHARED");
        assertEquals(1, actors.as(teacher, () -> formFiles.dropWhereOff(form, nudes)));
        assertEquals(0, pieces(early));
        assertEquals(0, actors.as(teacher, () -> formFiles.dropWhereOff(form, schools.category(school, BULLYING))));

        long unseen = add("photo.jpg", TestFiles.photo());
        long concern = logIt("NUDES_SHARED");
        assertEquals(0, pieces(unseen), "the form without a script keeps none either");
        assertEquals(List.of(), listed(concern));
        assertEquals(
                "file.off",
                assertThrows(BadInput.class, () -> add("after.txt", TestFiles.words("a")), "nor after it")
                        .key());
        assertEquals(
                "file.off",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(
                                        lead,
                                        () -> files.add(concern, reception.receive("a.txt", TestFiles.words("a")))))
                        .key());
    }

    @Test
    void aConcernThatIsAboutSexualImagesByNowOpensNoFile() {
        long photo = add("photo.jpg", TestFiles.photo());
        long concern = logIt(BULLYING);
        schools.change(
                school,
                "insert into concern_category (id, school_id, version, concern_id, category_id) values (?1, ?2, "
                        + "1, ?3, ?4)",
                -photo,
                school.id(),
                concern,
                schools.category(school, "UPSKIRTING"));
        assertNothingOpens(photo);
        assertEquals(
                "file.off",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(
                                        lead,
                                        () -> files.add(concern, reception.receive("a.txt", TestFiles.words("a")))))
                        .key(),
                "one of several kinds is enough");
        schools.change(school, "delete from concern_category where concern_id = ?1", concern);
        assertEquals(new ConcernFiles.Opened(null, null), actors.as(lead, () -> files.open(photo)), "it opens again");
        schools.change(
                school,
                "update concern set category_id = ?1 where id = ?2",
                schools.category(school, "NUDES_SHARED"),
                concern);
        assertNothingOpens(photo);
        assertFalse(listed(concern).get(0).openable());
        actors.as(lead, () -> quietly(() -> removal.quarantine(photo)));
        actors.as(lead, () -> quietly(() -> removal.purge(photo, WhyPurged.SEXUAL_IMAGE)));
        assertEquals(0, pieces(photo));
    }

    private void assertNothingOpens(long file) {
        for (Role role : List.of(Role.LEAD, Role.DEPUTY)) {
            Actor actor = school.actor(role);
            assertThrows(NotFound.class, () -> actors.as(actor, () -> files.open(file)));
            assertThrows(NotFound.class, () -> actors.as(actor, () -> files.page(file, 1)));
            assertThrows(NotFound.class, () -> actors.as(actor, () -> files.original(file)));
        }
    }

    @Test
    void quarantineIsForEverybodyAndAPurgeLeavesWhoWhenAndWhy() {
        long photo = add("not for here.jpg", TestFiles.photo());
        long concern = logIt(BULLYING);
        assertEquals(
                "purge.not",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(lead, () -> quietly(() -> removal.purge(photo, WhyPurged.WRONG_FILE))))
                        .key(),
                "never by a slip");
        actors.as(school.actor(Role.DEPUTY), () -> quietly(() -> removal.quarantine(photo)));
        assertNothingOpens(photo);
        assertTrue(listed(concern).get(0).quarantined());
        AddedFiles.AddedFile takenAway = new AddedFiles.AddedFile(null, TestFiles.photo().length);
        assertEquals(
                List.of(takenAway),
                actors.as(teacher, () -> addedFiles.receipt(concern)),
                "whoever added it learns that it is gone");
        assertEquals(
                "purge.why.needed",
                assertThrows(BadInput.class, () -> actors.as(lead, () -> quietly(() -> removal.purge(photo, null))))
                        .key());

        actors.as(lead, () -> quietly(() -> removal.purge(photo, WhyPurged.SEXUAL_IMAGE)));
        assertEquals(0, pieces(photo));
        assertEquals(
                1,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from attachment where id = ? and name is null and sha256 is null",
                                photo),
                "neither a name nor a hash");
        assertEquals(List.of(takenAway), actors.as(teacher, () -> addedFiles.receipt(concern)));
        ConcernFiles.FileLine tombstone = listed(concern).get(0);
        assertEquals(
                "Test LEAD SEXUAL_IMAGE true",
                tombstone.purgedBy() + " " + tombstone.purgedBecause() + " " + tombstone.isPurged());
        assertNotNull(tombstone.purgedAt());
        assertNothingOpens(photo);
        Map<String, Long> audit = schools.audit(school);
        assertTrue(
                audit.keySet()
                        .containsAll(List.of(
                                "FormFiles.add DONE TEACHER file " + photo,
                                "ConcernFiles.quarantine DONE DEPUTY file " + photo,
                                "ConcernFiles.purge DONE LEAD file " + photo)),
                audit.toString());
    }

    @Test
    void whoMayNotReadTheConcernFindsNoFile() {
        long photo = add("photo.jpg", TestFiles.photo());
        long concern = logIt(BULLYING);
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            Actor actor = school.actor(role);
            Stream.<Runnable>of(
                            () -> files.of(concern),
                            () -> files.about(photo),
                            () -> files.open(photo),
                            () -> files.page(photo, 1),
                            () -> files.original(photo),
                            () -> removal.quarantine(photo),
                            () -> removal.purge(photo, WhyPurged.WRONG_FILE))
                    .forEach(deed ->
                            assertThrows(NotPermitted.class, () -> actors.as(actor, () -> quietly(deed)), role.name()));
        }
        Actor stranger = schools.make().actor(Role.LEAD);
        Stream.<Runnable>of(
                        () -> files.of(concern),
                        () -> files.about(photo),
                        () -> files.open(photo),
                        () -> files.page(photo, 1),
                        () -> files.original(photo),
                        () -> removal.quarantine(photo),
                        () -> removal.purge(photo, WhyPurged.WRONG_FILE),
                        () -> files.mayAdd(concern))
                .forEach(deed -> assertThrows(NotFound.class, () -> actors.as(stranger, () -> quietly(deed))));
    }

    @Test
    void aRestrictedConcernAndOneAboutAnAdultKeepTheirFilesToo() {
        long photo = add("photo.jpg", TestFiles.photo());
        long concern = logIt(BULLYING);
        Actor head = school.actor(Role.HEAD);
        assertThrows(NotFound.class, () -> actors.as(head, () -> files.about(photo)));
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", concern);
        assertNothingOpens(photo);
        assertThrows(NotFound.class, () -> actors.as(lead, () -> files.of(concern)));
        assertThrows(NotFound.class, () -> actors.as(lead, () -> quietly(() -> removal.quarantine(photo))));
        assertEquals("photo.jpg", actors.as(head, () -> files.original(photo)).name());
        assertEquals(List.of(), actors.as(teacher, () -> addedFiles.receipt(concern)), "out of their hands");
        schools.change(
                school,
                "update concern set about_adult_since = null, restricted_at = received_at where id = ?1",
                concern);
        assertNothingOpens(photo);
        assertEquals(List.of(), actors.as(teacher, () -> addedFiles.receipt(concern)));
        assertThrows(NotFound.class, () -> actors.as(head, () -> files.original(photo)));
    }

    @Test
    void everyAddressIsGuarded() {
        long photo = add("photo\u2019s \u00fcber.jpg", TestFiles.photo());
        long concern = logIt(BULLYING);
        List<String> addresses = List.of(
                "/concern/file/page?id=" + photo + "&page=1",
                "/concern/file/original?id=" + photo,
                "/concern/file.xhtml?id=" + photo,
                "/concern/file.xhtml?show=true&id=" + photo);
        TestSchool other = schools.make();
        Map<String, HttpVisitor> strangers = new HashMap<>();
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            strangers.put(role.name(), inside(school, role));
        }
        strangers.put("another school's lead", inside(other, Role.LEAD));
        strangers.forEach((who, visitor) -> addresses.forEach(
                address -> assertEquals(404, visitor.get(address).statusCode(), who + " at " + address)));
        strangers.forEach((who, visitor) -> assertTrue(
                List.of(404, 413)
                        .contains(
                                visitor.sendFile("/concern/file/add?concern=" + concern, "a.txt", TestFiles.words("a"))
                                        .statusCode()),
                who));
        HttpVisitor nobody = new HttpVisitor();
        assertEquals(404, nobody.get(addresses.get(0)).statusCode());
        assertEquals(
                413,
                nobody.sendFile("/concern/file/add?form=" + form, "a.txt", new byte[2_000_000])
                        .statusCode());

        HttpVisitor within = inside(school, Role.LEAD);
        for (String wrong : List.of(
                "/concern/file/page?id=" + photo + "&page=0",
                "/concern/file/page?id=" + photo,
                "/concern/file/page?id=x&page=1",
                "/concern/file/original?id=99999999",
                "/concern/file/",
                "/concern/file/list?id=" + photo,
                "/concern/file.xhtml?id=99999999",
                "/concern/file.xhtml")) {
            assertEquals(404, within.get(wrong).statusCode(), wrong);
        }
        HttpResponse<byte[]> page = within.bytes(addresses.get(0));
        assertEquals(
                "image/jpeg inline nosniff no-store",
                header(page, "Content-Type") + " " + header(page, "Content-Disposition") + " "
                        + header(page, "X-Content-Type-Options") + " " + header(page, "Cache-Control"));
        assertTrue(header(page, "Content-Security-Policy").endsWith("sandbox"));
        HttpResponse<byte[]> original = within.bytes(addresses.get(1));
        assertEquals(
                "application/octet-stream nosniff no-store",
                header(original, "Content-Type") + " " + header(original, "X-Content-Type-Options") + " "
                        + header(original, "Cache-Control"));
        assertEquals(
                "attachment; filename=\"photo_s _ber.jpg\"; filename*=UTF-8''photo%E2%80%99s%20%C3%BCber.jpg",
                header(original, "Content-Disposition"));
        assertArrayEquals(TestFiles.photo(), original.body());
    }

    private HttpVisitor inside(TestSchool where, Role role) {
        HttpVisitor visitor = new HttpVisitor();
        assertEquals(302, visitor.signIn(where.email(role), TestSchool.PASSWORD).statusCode());
        // As a browser, which has a page before it sends a file from it.
        visitor.get("/index.xhtml");
        return visitor;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    @Test
    void whatIsSentInIsRefusedWithASentenceOrKept() {
        HttpVisitor visitor = inside(school, Role.TEACHER);
        String to = "/concern/file/add?form=" + form + "&kind=" + schools.category(school, BULLYING);
        assertTrue(visitor.sendFile(to, "photo.jpg", TestFiles.photo()).body().startsWith("{\"kept\":"));
        Map<String, byte[]> bad = new HashMap<>();
        bad.put("script.jpg", TestFiles.words("<svg onload='alert(1)'/>"));
        bad.put("nul\0.jpg", TestFiles.photo());
        bad.put("gnp.\u202ejpg", TestFiles.photo());
        bad.put("bomb.png", TestFiles.bomb(20_000, 20_000));
        bad.put("cut.jpg", java.util.Arrays.copyOf(TestFiles.photo(), 300));
        bad.put("large.txt", new byte[11 * 1024 * 1024]);
        bad.put("empty.txt", new byte[0]);
        bad.forEach((name, content) -> {
            HttpResponse<String> answer = visitor.sendFile(to, name, content);
            assertTrue(
                    answer.statusCode() == 200 && answer.body().matches("\\{\"refused\":\"[A-Z][^<]*\\.\"}"),
                    name + ": " + answer.body());
        });
        String twoHundred = visitor.onlyTheHead(
                to, "Content-Type: application/octet-stream", "X-File-Name: a.jpg", "Content-Length: 200000000");
        assertTrue(
                twoHundred.startsWith("HTTP/1.1 200 ")
                        && twoHundred.toLowerCase(Locale.ROOT).contains("connection: close"),
                "200 MB are refused before they come: " + twoHundred);
        assertEquals(List.of("photo.jpg"), chosen());
        assertEquals(
                404,
                visitor.sendFile("/concern/file/add?form=x", "a.txt", TestFiles.words("a"))
                        .statusCode());
        String crossSite = visitor.onlyTheHead(to, "Content-Type: text/plain", "Content-Length: 0");
        assertTrue(crossSite.startsWith("HTTP/1.1 404 "), "another site's form has no such header: " + crossSite);
        assertTrue(visitor.onlyTheHead(
                        to, "Content-Type: multipart/form-data; boundary=b", "X-File-Name: a", "Content-Length: 9")
                .startsWith("HTTP/1.1 413 "));
    }

    @Test
    void soManyAreTakenInAtOnceAndWhoeverComesThenComesAgain() {
        HttpVisitor visitor = inside(school, Role.TEACHER);
        String to = "/concern/file/add?form=" + form;
        for (int time = 0; time < UploadPlaces.AT_ONCE; time++) {
            assertTrue(
                    visitor.sendFile(to, "script.jpg", TestFiles.words("<svg onload='alert(1)'/>"))
                            .body()
                            .startsWith("{\"refused\":"),
                    "each gives its place back");
        }
        List<UploadPlaces.Place> taken = new java.util.ArrayList<>();
        try {
            for (int one = 0; one < UploadPlaces.EACH; one++) {
                taken.add(places.take(teacher.accountId(), school.id(), 1));
            }
            assertTrue(
                    visitor.sendFile(to, "a.txt", TestFiles.words("a"))
                            .body()
                            .matches("\\{\"busy\":\"[A-Z][^<]*\\.\"}"),
                    "one person has not all");
            assertTrue(inside(school, Role.HEAD)
                    .sendFile("/concern/file/add?form=" + UUID.randomUUID(), "a.txt", TestFiles.words("a"))
                    .body()
                    .startsWith("{\"kept\":"));
            taken.remove(0).close();
            assertTrue(
                    visitor.sendFile(to, "a.txt", TestFiles.words("a")).body().startsWith("{\"kept\":"));
            for (int other = 1; taken.size() < UploadPlaces.AT_ONCE; other++) {
                taken.add(places.take(-other, -other, 1));
            }
            assertTrue(inside(school, Role.LEAD)
                    .sendFile("/concern/file/add?form=" + UUID.randomUUID(), "b.txt", TestFiles.words("b"))
                    .body()
                    .startsWith("{\"busy\":"));
        } finally {
            taken.forEach(UploadPlaces.Place::close);
        }
        assertTrue(visitor.sendFile(to, "b.txt", TestFiles.words("b")).body().startsWith("{\"kept\":"));
        assertEquals(List.of("a.txt", "b.txt"), chosen());
    }

    @Test
    void whatTheSecondWindowSentGoesWithItsOwnForm() {
        add("first window.txt", TestFiles.words("one"));
        long second = add("second window.txt", TestFiles.words("two"));
        String other = UUID.randomUUID().toString();
        actors.as(school.actor(Role.HEAD), () -> quietly(() -> formFiles.moveTo(form, other, List.of(second))));
        assertEquals(2, chosen().size(), "nobody moves somebody else's");
        actors.as(
                teacher, () -> quietly(() -> formFiles.moveTo(UUID.randomUUID().toString(), other, List.of(second))));
        assertEquals(2, chosen().size(), "nor out of a form with which it does not wait");
        actors.as(teacher, () -> quietly(() -> formFiles.moveTo(form, other, List.of(second))));
        assertEquals(List.of("first window.txt"), chosen());
        form = other;
        assertEquals(List.of("second window.txt"), chosen());
    }

    @Test
    void aLateFileTellsNothingOfWhatTheSafeguardingTeamHasSaidSince() {
        long concern = logIt(BULLYING);
        schools.change(
                school,
                "insert into concern_category (id, school_id, version, concern_id, category_id) values (?1, ?2, "
                        + "1, ?3, ?4)",
                -concern,
                school.id(),
                concern,
                schools.category(school, "NUDES_SHARED"));
        long late = add("late.jpg", TestFiles.photo());
        assertEquals(0, pieces(late));
        assertEquals(
                0,
                TestDatabase.asOwner().number("select count(*) from attachment where id = ?", late),
                "and it is not kept");
    }

    @Test
    void nothingOfItIsLeftInClear() {
        String marker = "Marker" + UUID.randomUUID().toString().replace("-", "");
        String name = "Name" + UUID.randomUUID().toString().replace("-", "");
        HttpVisitor visitor = inside(school, Role.TEACHER);
        String to = "/concern/file/add?form=" + form;
        assertTrue(visitor.sendFile(to, name + ".txt", TestFiles.words(marker + " ".repeat(400_000) + marker))
                .body()
                .contains("kept"));
        assertTrue(visitor.sendFile(to, name + ".jpg", TestFiles.together(TestFiles.photo(), TestFiles.words(marker)))
                .body()
                .contains("kept"));
        assertTrue(visitor.sendFile(
                        to, name + ".pdf", TestFiles.together(TestFiles.words("%PDF-1.7"), TestFiles.words(marker)))
                .body()
                .contains("refused"));
        assertTrue(visitor.sendFile(to, name + ".svg", TestFiles.words("<svg>" + marker))
                .body()
                .contains("refused"));
        logIt(BULLYING);
        HttpVisitor within = inside(school, Role.LEAD);
        long text = TestDatabase.asOwner().number("select min(id) from attachment where school_id = ?", school.id());
        assertTrue(
                within.get("/concern/file.xhtml?show=true&id=" + text).body().contains(marker),
                "there is something to find");
        assertEquals(200, within.bytes("/concern/file/original?id=" + text).statusCode());
        assertFalse(Traces.isIn(within.bytes("/testing/session").body(), marker), "in the session");
        assertFalse(Traces.isIn(within.bytes("/testing/session").body(), name), "in the session");
        assertEquals(Map.of(), Traces.of(List.of(marker, name)));
    }

    @Test
    void whatNobodyLogsGoesAndWhatCameMeanwhileIsFound() {
        long old = add("old.txt", TestFiles.words("old"));
        schools.change(
                school,
                "update attachment set added_at = ?1 where id = ?2",
                java.sql.Timestamp.from(Now.instant().minus(FormFiles.KEPT).minusSeconds(60)),
                old);
        String another = form;
        form = UUID.randomUUID().toString();
        long concern = logIt(BULLYING);
        long meanwhile = add("meanwhile.txt", TestFiles.words("meanwhile"));
        schools.change(school, "update attachment set concern_id = null where id = ?1", meanwhile);
        form = UUID.randomUUID().toString();
        long fresh = add("fresh.txt", TestFiles.words("fresh"));
        actors.as(Actor.job(school.id()), () -> quietly(formFiles::tidy));
        assertEquals(0, pieces(old));
        assertEquals(1, pieces(fresh));
        assertEquals(
                List.of("meanwhile.txt"),
                listed(concern).stream().map(ConcernFiles.FileLine::name).toList());
        actors.as(teacher, () -> quietly(() -> formFiles.forget(form)));
        assertEquals(0, pieces(fresh), "it goes with the draft");
        assertFalse(another.equals(form));
    }

    @Test
    void whoeverDeletesAConcernTakesItsFilesAlong() {
        long photo = add("photo.jpg", TestFiles.photo());
        long concern = logIt(BULLYING);
        schools.change(school, "delete from involvement where concern_id = ?1", concern);
        schools.change(school, "delete from concern where id = ?1", concern);
        assertEquals(0, TestDatabase.asOwner().number("select count(*) from attachment where id = ?", photo));
        assertEquals(0, pieces(photo));
    }

    @Test
    void whoHasLookedAtAChildIncludesTheFiles() {
        long photo = add("photo.jpg", TestFiles.photo());
        logIt(BULLYING);
        long child = school.pupils().get(0);
        assertTrue(actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> ofPupils.about(List.of(child)))
                .contains(photo));
        assertEquals(
                Map.of(photo, java.util.Set.of(child)),
                actors.as(school.actor(Role.HEAD), () -> ofPupils.pupilsIn(List.of(photo))));
    }
}
