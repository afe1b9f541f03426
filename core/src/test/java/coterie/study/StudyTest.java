package coterie.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import coterie.catalogue.Engines;
import coterie.engine.Engine;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import coterie.intake.DataFile;
import coterie.kernel.Progress;
import coterie.model.Model;
import coterie.model.ModelFile;
import coterie.model.Placement;
import coterie.persona.Persona;
import coterie.prepare.Ledger;
import coterie.recipe.Recipe;
import coterie.recipe.yaml.Recipes;
import coterie.run.StudyRunner;
import coterie.segment.Candidate;
import coterie.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Study 2 as published; the command line's tests hold the other shapes of the file.
class StudyTest {
    @TempDir Path work;

    @ParameterizedTest
    @ValueSource(strings = {"semicolon-bom-iso.csv", "comma-currency-mdy.csv"})
    void shoppingBehaviourIsFoundInEveryShape(String file) {
        Path source = ReferenceData.data("customer-personality/" + file);
        try (Engine engine = Engines.open(work, 2, source)) {
            Recipe recipe = Recipes.shipped("shopping-behaviour");
            Study study = new StudyRunner(spec(source, recipe), Progress.SILENT).study(engine);

            assertThat(study.prepared().ledger().lines())
                    .extracting(Ledger.Line::rowsAfter)
                    .containsExactly(2240L, 2216L, 2216L, 2213L, 2212L);
            assertThat(study.chosen().segmentation().sizes().all())
                    .containsExactly(1007L, 609L, 596L);
            Candidate chosen = study.chosen().choice().chosen();
            assertThat(chosen.inertia()).isCloseTo(14407.1173, within(1e-4));
            assertThat(chosen.silhouette().orElseThrow()).isCloseTo(.29489, within(1e-5));
            assertThat(study.chosen().choice().bySilhouette()).isEqualTo(2);
            Map<String, Double> second = study.told().personas().of(2).segment().means();
            assertThat(second.get("Age")).isCloseTo(60.3727, within(5e-5));
            assertThat(second.get("Income")).isCloseTo(57309.7488, within(5e-5));
            assertThat(second.get("Teenhome")).isCloseTo(.8489, within(5e-5));
            assertThat(study.told().personas().all())
                    .extracting(Persona::name)
                    .containsExactly(
                            "Low-spending homes with small children",
                            "Web-buying homes with teens",
                            "High-spending homes without small children");
        }
    }

    @Test
    void aModelReadBackPlacesTheStudysOwnCustomersWhereTheStudyDid() throws IOException {
        Path source = ReferenceData.data("customer-personality/tab-dmy.csv");
        try (Engine engine = Engines.open(work, 2, source)) {
            Study study =
                    new StudyRunner(
                                    spec(source, Recipes.shipped("shopping-behaviour")),
                                    Progress.SILENT)
                            .study(engine);
            Path file = Files.write(work.resolve("model.coterie"), ModelFile.write(study.model()));
            Model model = ModelFile.read(file);

            assertThat(model).isEqualTo(study.model());
            Placement placement = Placement.of(model, study.read().reading(), engine);
            assertThat(placement.placed()).isEqualTo(2212);
            assertThat(placement.reasons().values()).containsExactly(24L, 3L, 1L);
            assertThat(
                            engine.query(
                                            "SELECT count(*) FROM placed p JOIN segmented s ON p.coterie_id = CAST(s.\"ID\" AS VARCHAR)"
                                                    + " WHERE p.coterie_segment = s.coterie_segment AND p.coterie_distance = s.coterie_distance")
                                    .only()
                                    .count(0))
                    .isEqualTo(2212);
        }
    }

    @Test
    void aDamagedModelIsRefused() throws IOException {
        Path file =
                Files.writeString(
                        work.resolve("model.coterie"),
                        "{\"format\":\"coterie model\",\"schema\":1,\"sha256\":\"00\"}\n{}\n");
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOfSatisfying(
                        CoterieException.class,
                        e -> assertThat(e.code()).isEqualTo(FaultCode.MODEL_UNREADABLE))
                .hasMessageContaining("checksum");
    }

    private static StudySpec spec(Path source, Recipe recipe) {
        return new StudySpec(
                DataFile.of(source),
                Optional.of(recipe),
                SearchOptions.NONE,
                HandingOptions.NONE,
                42,
                2);
    }
}
