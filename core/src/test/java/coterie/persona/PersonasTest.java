package coterie.persona;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.explore.Beyond;
import coterie.playbook.Playbook;
import coterie.playbook.PlaybookReader;
import coterie.playbook.PlaybookText;
import coterie.playbook.Playbooks;
import coterie.profile.ColumnProfile;
import coterie.profile.Figures;
import coterie.profile.LevelColumn;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Level;
import coterie.profile.Profile.Summary;
import coterie.profile.Trait;
import coterie.profile.segment.Segment;
import coterie.recipe.Noun;
import coterie.recipe.Role;
import coterie.segment.BySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonasTest {
    private static final Role[] ROLES = {
        Role.AGE,
        Role.INCOME,
        Role.SPEND,
        Role.SPEND,
        Role.PURCHASES,
        Role.VISITS,
        Role.RECENCY,
        Role.HOUSEHOLD,
        Role.NUMBER,
        Role.MONEY,
        Role.COUNT,
        Role.DEMOGRAPHIC
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "general",
                "mall",
                "sales-orders",
                "buyer-personas",
                "full-pipeline",
                "shopping-behaviour",
                "demographic-bins"
            })
    void namesAreUniqueForAnyNumberOfSegmentsAndAnyColumns(String playbook) {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int k = 1 + random.nextInt(20);
            Profile profile = profile(random, k);
            List<Persona> personas =
                    Personas.of(profile, segments(profile, k), playbooks(playbook), Noun.CUSTOMER);
            assertThat(personas).hasSize(k);
            assertThat(personas).extracting(Persona::name).doesNotHaveDuplicates();
            assertThat(personas).allMatch(persona -> !persona.name().isBlank());
            assertThat(personas).allMatch(persona -> !persona.actions().isEmpty());
        }
    }

    @Test
    void theSameProfileIsToldTheSameWay() {
        Profile profile = profile(new Random(5), 6);
        assertThat(Personas.of(profile, segments(profile, 6), playbooks("general"), Noun.CUSTOMER))
                .isEqualTo(
                        Personas.of(
                                profile,
                                segments(profile, 6),
                                playbooks("general"),
                                Noun.CUSTOMER));
    }

    @Test
    void everySentenceRestsOnTraitsThatEqualTheProfile() {
        for (int seed = 0; seed < 60; seed++) {
            Profile profile = profile(new Random(seed), 4);
            for (Persona persona :
                    Personas.of(
                            profile, segments(profile, 4), playbooks("general"), Noun.CUSTOMER)) {
                for (Persona.Claim claim : persona.portrait()) {
                    List<Trait> traits = new ArrayList<>(List.of(claim.trait()));
                    traits.addAll(claim.also());
                    assertThat(traits).allSatisfy(trait -> equalsTheProfile(trait, profile));
                    assertThat(claim.sentence()).endsWith(".").doesNotContain("{", "NaN");
                }
            }
        }
    }

    @Test
    void whatTheDataLacksIsNotSaid() {
        Profile profile =
                new Profile(List.of(number("Score", Role.NUMBER, List.of(1.0, 3.0), 2, 1)));
        List<Persona> personas =
                Personas.of(profile, segments(profile, 2), playbooks("general"), Noun.CUSTOMER);
        assertThat(personas.getFirst().portrait())
                .extracting(Persona.Claim::sentence)
                .noneMatch(sentence -> sentence.contains("income") || sentence.contains("spent"));
    }

    @Test
    void aFigureIsComparedWithEveryone() {
        assertThat(subject(50, 100).than()).isEqualTo("50 % below the average");
        assertThat(subject(104, 100).than()).isEqualTo("about the average");
        assertThat(subject(200, 100).than()).isEqualTo("twice the average");
        assertThat(subject(360, 100).than()).isEqualTo("3.6 times the average");
    }

    @Test
    void whatARowIsCalledStandsInNamesAndLevelsReadWellInThem() {
        Profile profile =
                new Profile(
                        List.of(
                                number("points", Role.NUMBER, List.of(20.0, 90.0), 55, 20),
                                number("visits", Role.VISITS, List.of(5.0, 5.0), 5, 2)));
        assertThat(
                        Personas.of(
                                profile,
                                segments(profile, 2),
                                playbooks("general"),
                                Noun.of("order")))
                .extracting(Persona::name)
                .containsExactly("Orders with low points", "Orders with high points");
    }

    @Test
    void twoNamesNeverSayTheSameInOtherWords() {
        Profile profile =
                new Profile(
                        List.of(
                                number("spend", Role.SPEND, List.of(90.0, 91.0, 10.0), 55, 20),
                                number("points", Role.NUMBER, List.of(50.0, 90.0, 20.0), 55, 20)));
        assertThat(Personas.of(profile, segments(profile, 3), playbooks("general"), Noun.CUSTOMER))
                .extracting(Persona::name)
                .containsExactly(
                        "High-spending customers",
                        "Customers with high points",
                        "Low-spending customers");
    }

    @Test
    void anOrderIsNotAskedForItsDate() {
        Profile profile =
                new Profile(List.of(number("Age", Role.AGE, List.of(20.0, 90.0), 55, 20)));
        assertThat(Personas.wanted(profile, Noun.CUSTOMER))
                .extracting(Wanted::what)
                .contains("the date of each order");
        assertThat(Personas.wanted(profile, Noun.of("order")))
                .extracting(Wanted::what)
                .doesNotContain("the date of each order");
    }

    @Test
    void aSegmentOfOrdersIsComparedWithAllOrders() {
        Profile profile =
                new Profile(List.of(number("Age", Role.AGE, List.of(20.0, 90.0), 55, 20)));
        assertThat(
                        Personas.of(
                                        profile,
                                        segments(profile, 2),
                                        playbooks("general"),
                                        Noun.of("order"))
                                .getFirst()
                                .facts())
                .extracting(Persona.Fact::definition)
                .containsExactly("Mean of Age; all orders: 55.0.");
    }

    @Test
    void aLevelStandsInANameWithoutBendingIt() {
        Profile profile =
                new Profile(
                        List.of(
                                number("Income", Role.INCOME, List.of(20.0, 90.0), 55, 20),
                                number("Age", Role.AGE, List.of(40.0, 40.0), 40, 10)));
        Playbook mostly =
                PlaybookReader.read(
                        "mine",
                        """
                        playbook: mine
                        rules:
                          - when: { Income: high }
                            manner: high-income
                          - when: { Income: low }
                            manner: with low income
                          - kind: mostly PhD
                        """);
        assertThat(Personas.of(profile, segments(profile, 2), List.of(mostly), Noun.CUSTOMER))
                .extracting(Persona::name)
                .containsExactly(
                        "Customers with low income, mostly PhD", "High-income, mostly PhD");
    }

    @Test
    void aStudysRulesComeBeforeTheGeneralOnes() {
        Profile profile =
                new Profile(
                        List.of(
                                number("Income", Role.INCOME, List.of(20.0, 90.0), 55, 20),
                                number("Spending Score", Role.NUMBER, List.of(20.0, 80.0), 50, 20),
                                number("Age", Role.AGE, List.of(50.0, 30.0), 40, 10)));
        assertThat(
                        Personas.of(
                                profile,
                                segments(profile, 2),
                                List.of(
                                        Playbooks.find("mall").playbook(),
                                        Playbooks.find("general").playbook()),
                                Noun.CUSTOMER))
                .extracting(Persona::name)
                .containsExactly("Older, rarely spending shoppers", "Premium shoppers");
    }

    @Test
    void aNameSaysWithChildrenOnlyWhereMostHaveThem() {
        Profile profile =
                new Profile(
                        List.of(
                                homes("Kidhome", List.of(7L, 1L, 2L), List.of(3L, 4L, 3L)),
                                homes("Teenhome", List.of(10L, 0L, 0L), List.of(3L, 7L, 0L))));
        assertThat(
                        Personas.of(
                                profile,
                                segments(profile, 2),
                                List.of(Playbooks.find("general").playbook()),
                                Noun.CUSTOMER))
                .extracting(Persona::name)
                .containsExactly(
                        "Typical homes without teens", "Typical homes with small children");
    }

    /// A column of 0, 1 and 2 children, as many homes each in segments of ten.
    private static NumberColumn homes(String name, List<Long> first, List<Long> second) {
        List<List<Long>> counts = List.of(first, second);
        List<Double> means =
                counts.stream().map(own -> (own.get(1) + 2.0 * own.get(2)) / 10).toList();
        NumberColumn plain =
                number(name, Role.HOUSEHOLD, means, (means.get(0) + means.get(1)) / 2, 0.5);
        return new NumberColumn(
                name,
                Role.HOUSEHOLD,
                true,
                plain.everyone(),
                plain.bySegment(),
                new Profile.Histogram(
                        List.of(-0.5, 0.5, 1.5, 2.5),
                        IntStream.range(0, 3)
                                .mapToObj(bin -> first.get(bin) + second.get(bin))
                                .toList(),
                        new BySegment<>(counts),
                        true,
                        new Beyond(0, 0),
                        Optional.empty()),
                0.5);
    }

    private static Subject subject(double value, double everyone) {
        return new Subject(value, everyone, 1, false, false, false, List.of());
    }

    private static void equalsTheProfile(Trait trait, Profile profile) {
        ColumnProfile column = profile.column(trait.column()).orElseThrow();
        if (trait.categorical()) {
            long count =
                    column.ofLevels().orElseThrow().levels().stream()
                            .filter(level -> level.level().equals(trait.level()))
                            .findFirst()
                            .orElseThrow()
                            .bySegment()
                            .of(trait.segment());
            assertThat(Math.round(trait.value() * trait.n())).isEqualTo(count);
        } else {
            assertThat(trait.value())
                    .isEqualTo(
                            column.number().orElseThrow().bySegment().of(trait.segment()).mean());
            assertThat(trait.words()).contains(Figures.of(trait.value()));
        }
    }

    private static Profile profile(Random random, int k) {
        List<ColumnProfile> columns = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int column = 0; column < count; column++) {
            Role role = ROLES[random.nextInt(ROLES.length)];
            if (role == Role.DEMOGRAPHIC) {
                columns.add(levels("Level" + column, random, k));
                continue;
            }
            List<Double> means = new ArrayList<>();
            for (int segment = 0; segment < k; segment++) {
                // Few distinct values, so that segments often look alike.
                means.add((double) random.nextInt(4));
            }
            double all = means.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            columns.add(number(role.word() + " " + column, role, means, all, 1));
        }
        return new Profile(columns);
    }

    private static NumberColumn number(
            String name, Role role, List<Double> means, double everyone, double sd) {
        return new NumberColumn(
                name,
                role,
                true,
                summary(100, everyone, sd),
                new BySegment<>(means).map(mean -> summary(10, mean, sd)),
                Profile.Histogram.none(means.size()),
                0.5);
    }

    private static LevelColumn levels(String name, Random random, int k) {
        List<Level> levels = new ArrayList<>();
        for (String level : List.of("a", "b", "<b>c")) {
            List<Long> counts =
                    IntStream.range(0, k).mapToObj(i -> (long) random.nextInt(9)).toList();
            levels.add(
                    new Level(
                            level,
                            counts.stream().mapToLong(Long::longValue).sum() + 1,
                            new BySegment<>(counts)));
        }
        return new LevelColumn(name, Role.DEMOGRAPHIC, false, levels, 0.5);
    }

    private static Summary summary(long n, double mean, double sd) {
        return new Summary(n, 0, mean, sd, mean, mean, mean, mean, mean);
    }

    private static List<Segment> segments(Profile profile, int k) {
        return IntStream.rangeClosed(1, k)
                .mapToObj(number ->
                        new Segment(
                                number,
                                10,
                                1.0 / k,
                                Optional.empty(),
                                new LinkedHashMap<>(),
                                traits(profile, number),
                                List.of()))
                .toList();
    }

    private static List<Trait> traits(Profile profile, int segment) {
        List<Trait> traits = new ArrayList<>();
        for (NumberColumn column : profile.numbers().toList()) {
            {
                double own = column.bySegment().of(segment).mean();
                double all = column.everyone().mean();
                double effect = (own - all) / column.everyone().sd();
                if (Math.abs(effect) >= 0.2) {
                    traits.add(
                            new Trait(
                                    segment,
                                    column.column(),
                                    "",
                                    own,
                                    all,
                                    10,
                                    effect,
                                    column.column() + " " + Figures.of(own)));
                }
            }
        }
        return traits;
    }

    private static List<Playbook> playbooks(String name) {
        return Playbooks.behind(name).stream().map(PlaybookText::playbook).toList();
    }
}
