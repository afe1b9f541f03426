package coterie.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.kernel.Matrix;
import coterie.kernel.Progress;
import coterie.kernel.cluster.LowestCost;
import coterie.prepare.FittedPreparation;
import coterie.prepare.Ledger;
import coterie.prepare.Prepared;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.Profile.Summary;
import coterie.recipe.Recipe;
import coterie.recipe.Role;
import coterie.recipe.expression.Kind;
import coterie.recipe.yaml.RecipeReader;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilerTest {
    private static final String CUSTOMERS =
            """
            (VALUES (1, 'a', 10.5, 1, 1), (2, 'a', 0.1, 0, 1), (3, 'b', 0.2, 1, 1),
                    (4, 'b', 7, NULL, 2), (5, 'b', NULL, 0, 2)) AS t(id, city, spend, flag, coterie_segment)
            """;

    @TempDir Path work;

    private Profile profile(String order) {
        try (Engine engine = Engines.open(work, 2)) {
            var table = engine.create("segmented", "SELECT * FROM " + CUSTOMERS + order);
            Segmentation segmentation =
                    new Segmentation(
                            LowestCost.nearest(Matrix.ofRows(new double[] {0}, new double[] {1})),
                            new BySegment<>(List.of(3L, 2L)),
                            1,
                            table);
            return Profiler.profile(engine, prepared(table), segmentation, Progress.SILENT);
        }
    }

    private static Prepared prepared(coterie.engine.Relation table) {
        Recipe recipe =
                RecipeReader.read("test", "recipe: test\nfeatures: [spend]\ndescribe: [city]");
        FittedPreparation fitted =
                new FittedPreparation(
                        recipe,
                        List.of(),
                        Optional.of("id"),
                        Optional.empty(),
                        List.of(),
                        new FittedPreparation.Scaler(
                                List.of("spend"), List.of("spend"), List.of(0.0), List.of(1.0)));
        return new Prepared(
                fitted,
                table,
                List.of(
                        column("id", Kind.INTEGER, Role.ID),
                        column("flag", Kind.INTEGER, Role.FLAG),
                        column("city", Kind.TEXT, Role.CATEGORY),
                        column("spend", Kind.NUMBER, Role.SPEND)),
                Optional.of("id"),
                new Ledger(List.of()),
                Optional.empty(),
                "",
                List.of());
    }

    private static PreparedColumn column(String name, Kind type, Role role) {
        return new PreparedColumn(name, Optional.of(name), type, role);
    }

    @Test
    void featuresComeFirstThenWhatIsDescribedThenTheRestWithoutIds() {
        assertThat(profile("").columns())
                .extracting(ColumnProfile::column)
                .containsExactly("spend", "city", "flag");
    }

    @Test
    void summariesAreThoseOfTheValuesThatAreThere() {
        NumberColumn spend = profile("").number("spend").orElseThrow();
        Summary everyone = spend.everyone();
        assertThat(everyone.n()).isEqualTo(4);
        assertThat(everyone.missing()).isEqualTo(1);
        assertThat(everyone.mean()).isCloseTo(4.45, within(1e-12));
        assertThat(everyone.sd()).isCloseTo(5.166881715954669, within(1e-10));
        assertThat(everyone.median()).isCloseTo(3.6, within(1e-12));
        assertThat(everyone.q1()).isCloseTo(0.175, within(1e-12));
        Summary second = spend.bySegment().of(2);
        assertThat(second.n()).isEqualTo(1);
        assertThat(second.mean()).isEqualTo(7);
        assertThat(second.sd()).isNaN();
    }

    @Test
    void levelsAreCountedBySegmentMostFrequentFirst() {
        LevelColumn city =
                profile("").column("city").flatMap(ColumnProfile::ofLevels).orElseThrow();
        assertThat(city.levels())
                .containsExactly(
                        new Profile.Level("b", 3, new BySegment<>(List.of(1L, 2L))),
                        new Profile.Level("a", 2, new BySegment<>(List.of(2L, 0L))));
    }

    @Test
    void theOrderOfTheRowsDoesNotShow() {
        assertThat(profile(" ORDER BY spend DESC")).isEqualTo(profile(""));
    }
}
