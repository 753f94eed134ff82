package org.wholeschool.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.Multitenant;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.job.OneTimeJob;
import org.wholeschool.platform.job.RecurringJob;

/**
 * The walls of docs/architecture.md as rules. They hold for the packages under a root: the product's, or those of the
 * faults that are planted to see each rule find one.
 */
final class Walls {

    private static final String PRODUCT = "org.wholeschool";

    static final String[] PURE = {
        "pattern.hotspot",
        "pattern.group",
        "pattern.types",
        "pattern.ties",
        "pattern.trend",
        "disclosure",
        "intervention.evaluation"
    };

    /**
     * Arithmetic that is not ours, as pure as what may use it: it draws chance only from a generator that it is given.
     */
    private static final String[] ARITHMETIC = {
        "org.apache.commons.statistics..", "org.apache.commons.numbers..", "nl.cwts..", "org.ojalgo.."
    };

    /**
     * Beside the services: what stands before, under or around every action, and the reading of accounts before one is
     * signed in.
     */
    private static final Set<String> MAY_USE_THE_ENTITY_MANAGER = Set.of(
            "access.permit.PermitInterceptor",
            "access.account.AccountReader",
            "access.signin.SignInThrottle",
            "access.signin.Sessions",
            "access.secondfactor.Factors",
            "access.singlesignon.SignOnAccounts",
            "audit.AuditWriter",
            "notice.AccessNotices",
            "notice.NoticeBell",
            "platform.persistence.FieldKeys",
            "platform.persistence.SchoolContext");

    /**
     * Outside the rule of one school; the table in docs/conventions.md says why. An audit chain's head has the school
     * for its id, and on PostgreSQL a policy like the others.
     */
    private static final Set<String> OF_NO_ONE_SCHOOL = Set.of(
            "school.School",
            "access.account.Account",
            "access.account.AccountDevice",
            "access.account.AccountLink",
            "access.account.AccountSession",
            "access.signin.Throttled",
            "audit.AuditHead");

    /**
     * The clock itself, and what has to agree with a clock that is not ours: the jobs' scheduler, the date on a mail,
     * the codes of an app, what a provider signed.
     */
    private static final Set<String> BY_THE_SERVERS_CLOCK = Set.of(
            "platform.Now",
            "platform.job.Jobs",
            "platform.job.JobStates",
            "platform.job.JobsHealth",
            "platform.mail.MailJob",
            "access.secondfactor.SecondStep",
            "access.secondfactor.SecondFactors",
            "access.singlesignon.TokenCheck");

    private final String root;

    /** @param root the package above the rooms */
    Walls(String root) {
        this.root = root;
    }

    /** A room knows the rooms that the table names, and every package is one of the table's rooms. */
    ArchRule roomsKnowWhatTheTableSays(Rooms rooms) {
        ArchRule all = classes()
                .that(resideInAPackage(root + ".."))
                .should()
                .resideInAnyPackage(rooms.names().stream().map(this::in).toArray(String[]::new))
                .as("every room is in the table")
                .allowEmptyShould(true);
        for (String room : rooms.names()) {
            String[] unknown = rooms.names().stream()
                    .filter(other ->
                            !other.equals(room) && !rooms.mayKnow().get(room).contains(other))
                    .map(this::in)
                    .toArray(String[]::new);
            if (unknown.length > 0) {
                all = CompositeArchRule.of(all)
                        .and(noClasses()
                                .that(resideInAPackage(in(room)))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(unknown))
                                .as(room + " knows what the table says")
                                .allowEmptyShould(true));
            }
        }
        return all;
    }

    ArchRule noCyclesBetweenFeatures() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Inside a room every package is a floor: it knows those below it and none above. */
    ArchRule noCyclesInsideRooms() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** No Jakarta, no database, no file, no network: values, collections of them, and arithmetic. */
    ArchRule pureIsPlainJava() {
        Stream<String> plain = Stream.concat(
                Stream.of(
                        "java.lang..",
                        "java.util",
                        "java.util.function..",
                        "java.util.stream..",
                        "java.util.regex",
                        "java.text",
                        "java.util.regex",
                        "java.text",
                        "java.math..",
                        "java.time.."),
                Stream.of(ARITHMETIC));
        return classes()
                .that(arePure())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                Stream.concat(Stream.of(PURE).map(this::in), plain)
                                        .toArray(String[]::new))
                        .or(describe(
                                "arrays of primitives",
                                type -> type.isPrimitive()
                                        || type.getBaseComponentType().isPrimitive())));
    }

    /** The same facts give the same result: nothing asks what time it is, or for chance that was not handed in. */
    ArchRule pureHasNoClockAndNoChance() {
        return noClasses()
                .that(arePure())
                .should()
                .accessTargetWhere(describe("asks for the time or for chance", Walls::asksForTimeOrChance));
    }

    private static boolean asksForTimeOrChance(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return asksForTheTime(access)
                || owner.isEquivalentTo(System.class) && name.equals("nanoTime")
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                || owner.isEquivalentTo(java.util.concurrent.ThreadLocalRandom.class)
                || owner.isAssignableTo(Random.class) && name.equals("<init>") && parameters(target) == 0
                || owner.isEquivalentTo(Collections.class) && name.equals("shuffle") && parameters(target) == 1;
    }

    static boolean asksForTheTime(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return owner.isAssignableTo(TemporalAccessor.class) && name.equals("now")
                || owner.isEquivalentTo(java.time.Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && name.equals("<init>") && parameters(target) == 0
                || owner.isAssignableTo(Calendar.class) && (name.equals("getInstance") || name.equals("<init>"));
    }

    private static int parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget code
                ? code.getRawParameterTypes().size()
                : 0;
    }

    ArchRule facesOnlyInPages() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(resideOutsideOfPackage(in("platform")))
                .and(areNotNamed("Page"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.faces..", "org.primefaces.."));
    }

    ArchRule restOnlyInResources() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(areNotNamed("Resource"))
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."));
    }

    /**
     * What is shown of patterns can name nobody: there is no way from there to a pupil, a link between two, or a
     * concern's text.
     */
    ArchRule patternsCannotSeeIdentities() {
        return noClasses()
                .that(resideInAnyPackage(in("pattern"), in("governance")))
                .should()
                .dependOnClassesThat(namesSomebody(".concern.facts.ConcernFacts"));
    }

    /**
     * As patterns; and people are asked to do something because of a plan, so it knows tasks and who can have one; and
     * it says how many a plan reaches, so it knows how many are on roll; and it is searched, so it knows how words are
     * brought to one form.
     */
    ArchRule plansCannotSeeIdentities() {
        return noClasses()
                .that(resideInAPackage(in("intervention")))
                .should()
                .dependOnClassesThat(namesSomebody(
                        ".concern.followup.action.OtherTasks",
                        ".concern.followup.action.OtherTask",
                        ".concern.followup.action.ActionOwners",
                        ".roster.RollSize",
                        ".roster.names.Folded"));
    }

    /**
     * What is written into a plan is for whoever reads plans; governors hear of it in words that were written for them.
     */
    ArchRule governanceKnowsOfPlansHowFarTheyAre() {
        return noClasses()
                .that(resideInAPackage(in("governance")))
                .should()
                .dependOnClassesThat(resideInAPackage(in("intervention"))
                        .and(describe(
                                "more than how far plans are",
                                type -> !isOneOf(
                                        type, ".intervention.plan.life.PlanProgress", ".intervention.Lever"))));
    }

    /** @param known what may be known of the rooms of concerns and of the roll, beside what names somebody in a text */
    private DescribedPredicate<JavaClass> namesSomebody(String... known) {
        return resideInAPackage(in("roster"))
                .and(describe(
                        "more than what names somebody in a text",
                        type -> !type.getName().startsWith(root + ".roster.names.NamesInText")
                                && !isOneOf(type, known)))
                .or(resideInAPackage(in("link"))
                        .and(describe(
                                "more than facts",
                                type -> !isOneOf(
                                        type,
                                        ".link.facts.LinkFacts",
                                        ".link.facts.ProtectiveLinks",
                                        ".link.facts.TieFacts"))))
                .or(resideInAPackage(in("concern"))
                        .and(describe("more than it may know", type -> !isOneOf(type, known))));
    }

    /** @return whether it is one of these classes, or stands in one of them. */
    private boolean isOneOf(JavaClass type, String... names) {
        return Stream.of(names)
                .map(name -> root + name)
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    ArchRule everyActionIsPermitted() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .areDeclaredInClassesThat(resideInAPackage(root + ".."))
                .and()
                .areNotPrivate()
                .and(describe(
                        "are written by hand", method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beAnnotatedWith(Permit.class);
    }

    /** A call within a class goes past the interceptor: it would be checked by nobody and recorded nowhere. */
    ArchRule noActionIsCalledPastItsPermit() {
        return classes().that(resideInAPackage(root + "..")).should(new ArchCondition<>("not call their own actions") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                        .filter(call ->
                                type.isAssignableTo(call.getTargetOwner().getName()))
                        .filter(call -> call.getTarget()
                                .resolveMember()
                                .filter(target -> target.isAnnotatedWith(Permit.class))
                                .isPresent())
                        .forEach(call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
            }
        });
    }

    ArchRule entityManagerOnlyInServices() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and()
                .areNotAnnotatedWith(Service.class)
                .and(areNotAmong(MAY_USE_THE_ENTITY_MANAGER))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class);
    }

    /** A query of an entity that is not {@code @Multitenant} sees the rows of every school. */
    ArchRule everyRowBelongsToOneSchool() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and()
                .areAnnotatedWith(Entity.class)
                .and(areNotAmong(OF_NO_ONE_SCHOOL))
                .should(new ArchCondition<>("belong to one school by @Multitenant, themselves or as a SchoolOwned") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                                .noneMatch(each -> each.isAnnotatedWith(Multitenant.class))) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " belongs to no school"));
                        }
                    }
                });
    }

    /** SQL of our own would see past the school that EclipseLink adds to every query. */
    ArchRule sqlOnlyInThePlatform() {
        ArchRule noJdbc = noClasses()
                .that(resideInAPackage(root + ".."))
                .and(resideOutsideOfPackage(in("platform")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."));
        ArchRule noNative = noClasses()
                .that(resideInAPackage(root + ".."))
                .and(resideOutsideOfPackage(in("platform")))
                .should()
                .callMethodWhere(describe("native SQL", call -> call.getName().equals("createNativeQuery")));
        return CompositeArchRule.of(noJdbc).and(noNative);
    }

    ArchRule onlyJobsAndTheSetUpActAsNobody() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(resideOutsideOfPackage(in("demonstration")))
                .and(areNotNamed("Resource"))
                .and(areNotAmong(Set.of(
                        "setup.SetUpDoor",
                        "access.token.ApiDoor",
                        "survey.answer.SurveyDoor",
                        "access.approval.SecondPerson")))
                .and()
                .areNotAssignableTo(RecurringJob.class)
                .and()
                .areNotAssignableTo(OneTimeJob.class)
                .should()
                .callMethodWhere(describe(
                        "Actors.as",
                        call -> call.getTargetOwner().isEquivalentTo(Actors.class)
                                && call.getName().equals("as")));
    }

    /** What is done as of another moment would stand in no order with what was done before. */
    ArchRule onlyTheDemonstrationTurnsTheClock() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and(resideOutsideOfPackage(in("demonstration")))
                .should()
                .callMethodWhere(describe(
                        "Now.at",
                        call -> call.getTargetOwner().isEquivalentTo(Now.class)
                                && call.getName().equals("at")));
    }

    /** What is public for the other packages of its room alone. */
    ArchRule onlyItsRoomUsesWhatIsMarked() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should(new ArchCondition<>("leave what is @RoomOnly to its room") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(use ->
                                        isMarked(use.getTargetClass()) && isOfAnotherRoom(type, use.getTargetClass()))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                        type.getAccessesFromSelf().stream()
                                .filter(use -> isOfAnotherRoom(type, use.getTargetOwner())
                                        && use.getTarget()
                                                .resolveMember()
                                                .filter(member -> member.isAnnotatedWith(RoomOnly.class))
                                                .isPresent())
                                .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                    }
                });
    }

    private static boolean isMarked(JavaClass type) {
        return type.isAnnotatedWith(RoomOnly.class)
                || type.getEnclosingClass().filter(Walls::isMarked).isPresent();
    }

    private boolean isOfAnotherRoom(JavaClass user, JavaClass used) {
        return !roomOf(user).equals(roomOf(used));
    }

    /** Both the product's rooms and the planted ones: a planted fault may use what is marked in the product. */
    private String roomOf(JavaClass type) {
        String name = type.getPackageName();
        String under = name.startsWith(root + ".") ? root : PRODUCT;
        return under + "."
                + name.substring(Math.min(name.length(), under.length() + 1)).split("\\.")[0];
    }

    /**
     * Whoever asks the server what time it is knows nothing of the day that a demonstration has. How long something
     * lasts ({@code System.nanoTime}) has nothing to do with it.
     */
    ArchRule theTimeIsAskedOfOneClock() {
        ArchRule past = noClasses()
                .that(resideInAPackage(root + ".."))
                .and(areNotAmong(Set.of("platform.Now")))
                .should()
                .accessTargetWhere(describe("asks for the time past platform.Now", Walls::asksForTheTime));
        ArchRule server = noClasses()
                .that(resideInAPackage(root + ".."))
                .and(areNotAmong(BY_THE_SERVERS_CLOCK))
                .should()
                .accessTargetWhere(describe(
                        "Now.server",
                        access -> access.getTarget().getOwner().isEquivalentTo(Now.class)
                                && access.getTarget().getName().equals("server")));
        return CompositeArchRule.of(past).and(server);
    }

    private DescribedPredicate<JavaClass> arePure() {
        return resideInAnyPackage(Stream.of(PURE).map(this::in).toArray(String[]::new))
                .as("are pure");
    }

    private static DescribedPredicate<JavaClass> areNotNamed(String ending) {
        return describe(
                "are not named ..." + ending,
                type -> !outermost(type).getSimpleName().endsWith(ending));
    }

    private DescribedPredicate<JavaClass> areNotAmong(Set<String> names) {
        return describe(
                "are not among " + names,
                type -> names.stream()
                        .noneMatch(name -> outermost(type).getName().equals(root + "." + name)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Walls::outermost).orElse(type);
    }

    private String in(String room) {
        return root + "." + room + "..";
    }
}
