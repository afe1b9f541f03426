package coterie.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import coterie.engine.Engine;
import coterie.engine.dialect.Sql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The shape of the code, as `ARCHITECTURE.md` draws it.
class ArchitectureTest {
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("coterie");

    /// Every room, by what may know what: each may import those after it only.
    private static final List<String> ROOMS =
            List.of(
                    "cli",
                    "cli.tell",
                    "cli.option",
                    "cli.terminal",
                    "publish.catalogue",
                    "directory",
                    "table",
                    "json",
                    "html",
                    "page.report",
                    "page.answer",
                    "page.choice",
                    "page.compare",
                    "page.data",
                    "page.found",
                    "page.segments",
                    "page.value",
                    "publish",
                    "page",
                    "chart.echarts",
                    "chart",
                    "run",
                    "claim",
                    "study.store",
                    "study",
                    "published",
                    "doubt",
                    "value",
                    "persona",
                    "profile.segment",
                    "campaign",
                    "profile.rule",
                    "profile.test",
                    "profile",
                    "model",
                    "segment",
                    "prepare.infer",
                    "prepare.learn",
                    "prepare.ledger",
                    "prepare.select",
                    "prepare.match",
                    "prepare",
                    "explore",
                    "sample",
                    "intake.format",
                    "intake.alarm",
                    "intake.text",
                    "intake.proof",
                    "intake.role",
                    "intake",
                    "catalogue",
                    "engine.duckdb",
                    "engine",
                    "engine.postgresql",
                    "engine.dialect",
                    "engine.query",
                    "playbook",
                    "recipe.yaml",
                    "recipe",
                    "recipe.step",
                    "recipe.expression",
                    "document",
                    "kernel.catalogue",
                    "kernel.cluster.mixture",
                    "kernel.cluster.kmeans",
                    "kernel.quality",
                    "kernel.cluster",
                    "kernel.inference",
                    "kernel.simd",
                    "kernel",
                    "fault");

    /// Most types of a room.
    private static final int LARGEST = 25;

    /// Smaller rooms may show all they have.
    private static final int SMALL = 10;

    /// Rooms whose classes are members of a list, or words that many rooms speak.
    private static final Set<String> OPEN =
            Set.of("kernel", "kernel.quality", "table", "intake.text");

    /// Who may use what; a library that is not here may not be used at all.
    private static final Map<String, List<String>> OWNERS =
            Map.ofEntries(
                    Map.entry("org.duckdb..", List.of("coterie.engine.duckdb..")),
                    Map.entry("net.sf.jsqlparser..", List.of("coterie.recipe.expression..")),
                    Map.entry("org.dhatim..", List.of("coterie.intake.format..")),
                    Map.entry("org.postgresql..", List.of("coterie.engine.postgresql..")),
                    Map.entry("picocli..", List.of("coterie.cli..")),
                    Map.entry("gg.jte..", List.of("coterie.html..")),
                    Map.entry("org.ejml..", List.of("coterie.kernel..")),
                    Map.entry("org.apache.commons.statistics..", List.of("coterie.kernel..")),
                    Map.entry("com.sun.management..", List.of("coterie.engine..", "coterie.cli..")),
                    Map.entry("jdk.incubator.vector..", List.of("coterie.kernel.simd..")),
                    Map.entry("tools.jackson..", List.of("coterie.document..")));

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching("coterie.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void everyRoomHasItsPlace() {
        assertThat(rooms().keySet()).isSubsetOf(ROOMS);
    }

    @TestFactory
    List<DynamicTest> noArrowClimbs() {
        return ROOMS.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> importsOnlyBelow(name)))
                .toList();
    }

    private static void importsOnlyBelow(String name) {
        String[] above =
                ROOMS.subList(0, ROOMS.indexOf(name)).stream()
                        .map(other -> "coterie." + other)
                        .toArray(String[]::new);
        if (above.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("coterie." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    @Test
    void noRoomIsACellar() {
        rooms().forEach((room, types) ->
                assertThat(types.size()).as("types of %s", room).isLessThanOrEqualTo(LARGEST));
    }

    /// Records, enums and interfaces are what rooms hand to each other; what works inside a room
    /// stays there.
    @Test
    void roomsOpenThroughFewClasses() {
        rooms().forEach((room, types) -> {
            if (types.size() > SMALL && !OPEN.contains(room)) {
                assertThat(types.stream().filter(ArchitectureTest::works).toList())
                        .as("public classes of %s", room)
                        .hasSizeLessThanOrEqualTo((types.size() + 2) / 3);
            }
        });
    }

    private static boolean works(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isRecord()
                && !type.isEnum()
                && !type.isInterface();
    }

    /// The types of each room, without nested ones and without templates.
    private static Map<String, List<JavaClass>> rooms() {
        return CODE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().matches("Jte.*Generated"))
                .collect(
                        Collectors.groupingBy(
                                type -> type.getPackageName().replaceFirst("^coterie\\.", "")));
    }

    @Test
    void theKernelKnowsNobody() {
        classes()
                .that()
                .resideInAnyPackage("coterie.kernel..", "coterie.fault..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "coterie.kernel..",
                        "coterie.fault..",
                        "java..",
                        "jdk.incubator.vector..",
                        "org.ejml..",
                        "org.apache.commons.statistics..",
                        "org.jspecify..")
                .check(CODE);
    }

    /// So that a PDF, a deck and the app can draw the same.
    @Test
    void pagesAndChartsKnowNoForm() {
        noClasses()
                .that()
                .resideInAnyPackage("coterie.page..", "coterie.chart")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "coterie.chart.echarts..",
                        "coterie.html..",
                        "coterie.table..",
                        "coterie.json..",
                        "coterie.directory..",
                        "coterie.publish.catalogue..")
                .check(CODE);
    }

    @TestFactory
    List<DynamicTest> aLibraryIsUsedWhereItBelongs() {
        return OWNERS.entrySet().stream()
                .map(owner ->
                        DynamicTest.dynamicTest(
                                owner.getKey(),
                                () ->
                                        noClasses()
                                                .that()
                                                .resideOutsideOfPackages(
                                                        owner.getValue().toArray(String[]::new))
                                                .should()
                                                .dependOnClassesThat()
                                                .resideInAPackage(owner.getKey())
                                                .check(CODE)))
                .toList();
    }

    @Test
    void sqlIsWrittenByTheEngineAndThePreparationOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("coterie.engine..", "coterie.prepare..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Sql.class)
                .orShould()
                .callMethod(Engine.class, "create", String.class, String.class)
                .orShould()
                .callMethod(Engine.class, "query", String.class)
                .orShould()
                .callMethod(Engine.class, "stream", String.class, Consumer.class)
                .orShould()
                .callMethod(Engine.class, "sandbox", String.class, String.class)
                .check(CODE);
    }

    @Test
    void nobodyButTheListNamesAnEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("coterie.engine.duckdb..", "coterie.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("coterie.engine.duckdb..")
                .check(CODE);
    }

    @Test
    void noOtherLibraryIsUsed() {
        String[] known =
                Stream.concat(
                                OWNERS.keySet().stream(),
                                Stream.of(
                                        "coterie..",
                                        "java..",
                                        "javax.crypto..",
                                        "javax.xml..",
                                        "org.jspecify.."))
                        .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(known)).and(not(primitives())))
                .check(CODE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("coterie.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CODE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
                .orShould()
                .haveNameMatching(".*[.$]Abstract[A-Z].*")
                .check(CODE);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("coterie.cli..")
                .should()
                .haveNameNotMatching("(get|set)[A-Z].*")
                .check(CODE);
    }

    @Test
    void aRecordHoldsNoBareArray() {
        fields().that()
                .areDeclaredInClassesThat()
                .areRecords()
                .and()
                .areNotStatic()
                .should(notBeArrays())
                .check(CODE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and(not(modifier(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() {
        for (JavaClass code : CODE) {
            assertThat(code.getPackage().isAnnotatedWith(NullMarked.class))
                    .as("package-info of %s is @NullMarked", code.getPackageName())
                    .isTrue();
        }
    }

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe(
                "primitive or array", type -> type.isPrimitive() || type.isArray());
    }

    private static ArchCondition<JavaField> notBeArrays() {
        return new ArchCondition<>("not be arrays") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getRawType().isArray()) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                }
            }
        };
    }
}
