package coterie.publish;

import static org.assertj.core.api.Assertions.assertThat;

import coterie.json.StudyJson;
import coterie.publish.catalogue.Publications;
import coterie.recipe.yaml.RecipeReader;
import coterie.table.LedgerCsv;
import coterie.table.ProfilesCsv;
import coterie.table.RejectsCsv;
import coterie.table.SegmentsCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataFilesTest {
    @TempDir Path work;

    @Test
    void segmentsHaveOneLineACustomerUnderTheRecipesIdName() throws IOException {
        assertThat(text(new SegmentsCsv()))
                .isEqualTo(
                        """
                        ID,segment,segment_name,distance,confidence
                        007,1,'=Young,0.5,0.75
                        '=cmd,1,'=Young,0.25,1
                        "a,""b""\",1,'=Young,0.0000001,0.1
                        ş,2,<b>Old</b>,1,0.5
                        12,2,<b>Old</b>,2,0.5
                        """);
    }

    @Test
    void theLedgerBeginsWithReadAndSaysWhereLostRowsBelong() throws IOException {
        assertThat(text(new LedgerCsv()))
                .isEqualTo(
                        """
                        step,why,rows_before,rows_after,revenue_before,revenue_after,values_changed,lost_1,lost_2,lost_unplaced,sql
                        read,,6,6,100.5,100.5,0,0,0,0,
                        keep Income IS NOT NULL,it is a feature,6,5,100.5,1000,0,0,0,1,"\""Income"" IS NOT NULL"
                        """);
    }

    @Test
    void rejectedRowsAreListedHarmlessly() throws IOException {
        assertThat(text(new RejectsCsv()))
                .isEqualTo("line,column,reason,text\n4,Income,not a number,'=1+1\n");
    }

    @Test
    void profilesHaveALineASegmentColumnAndLevel() throws IOException {
        assertThat(text(new ProfilesCsv()))
                .isEqualTo(
                        """
                        segment,segment_name,column,role,feature,level,n,missing,mean,sd,q1,median,q3,count,share,lift,effect,column_effect,column_effect_name
                        ,everyone,Age,age,yes,,5,0,50,16,40,50,60,,,1,0,0.75,eta squared
                        1,'=Young,Age,age,yes,,3,0,40,10,35,40,45,,,0.8,-0.625,0.75,eta squared
                        2,<b>Old</b>,Age,age,yes,,2,0,65,7,62.5,65,67.5,,,1.3,0.9375,0.75,eta squared
                        ,everyone,City,demographic,no,Bonn,4,1,,,,,,3,0.75,1,0,0.5,Cramér's V
                        1,'=Young,City,demographic,no,Bonn,2,1,,,,,,2,1,1.3333333333333333,1.0471975511965979,0.5,Cramér's V
                        2,<b>Old</b>,City,demographic,no,Bonn,2,0,,,,,,1,0.5,0.6666666666666666,-0.5235987755982985,0.5,Cramér's V
                        ,everyone,City,demographic,no,"Köln, ""Süd""\",4,1,,,,,,1,0.25,1,0,0.5,Cramér's V
                        1,'=Young,City,demographic,no,"Köln, ""Süd""\",2,1,,,,,,0,0,0,-1.0471975511965979,0.5,Cramér's V
                        2,<b>Old</b>,City,demographic,no,"Köln, ""Süd""\",2,0,,,,,,1,0.5,2,0.5235987755982989,0.5,Cramér's V
                        """);
    }

    @Test
    void theStudySaysWhatWasFoundAndNothingThatWasNot() throws IOException {
        JsonNode study = JsonMapper.shared().readTree(text(new StudyJson()));
        assertThat(study.at("/rows/read").asLong()).isEqualTo(8);
        assertThat(study.at("/rows/kept").asLong()).isEqualTo(5);
        assertThat(study.at("/source/dialect/delimiter").asString()).isEqualTo(";");
        assertThat(study.at("/columns/1/name").asString()).isEqualTo("Age");
        assertThat(study.at("/columns/1/source_name").asString()).isEqualTo("age in years");
        assertThat(study.at("/columns/1/role").asString()).isEqualTo("age");
        assertThat(study.at("/columns/2/missing").asLong()).isEqualTo(1);
        assertThat(study.at("/columns/3/derived").asBoolean()).isTrue();
        assertThat(study.at("/features/0").asString()).isEqualTo("Age");
        assertThat(study.at("/candidates/0").has("silhouette")).isFalse();
        assertThat(study.at("/candidates/1/silhouette").asDouble()).isEqualTo(0.625);
        assertThat(study.at("/candidates/1/sizes/0").asLong()).isEqualTo(3);
        assertThat(study.at("/chosen_k").asInt()).isEqualTo(2);
        assertThat(study.at("/segments/0/number").asInt()).isEqualTo(1);
        assertThat(study.at("/segments/0/name").asString()).isEqualTo("=Young");
        assertThat(study.at("/segments/0/means/Income").asDouble()).isEqualTo(2000.1666666666667);
        assertThat(study.at("/segments/0").has("revenue_share")).isFalse();
        assertThat(study.at("/segments/0/campaigns/0/rate").asDouble()).isEqualTo(0.5);
        assertThat(study.at("/segments/0/campaigns/0").has("lift")).isFalse();
        assertThat(study.at("/segments/1/actions/0/title").asString()).isEqualTo("Write");
        assertThat(study.at("/ledger/0/step").asString()).isEqualTo("read");
        assertThat(study.at("/ledger/1/revenue_after").asDouble()).isEqualTo(1000);
        assertThat(study.at("/alarms/0/code").asString()).isEqualTo("small-segment");
        assertThat(study.at("/alarms/0/numbers/size").asLong()).isEqualTo(2);
        assertThat(study.at("/seed").asLong()).isEqualTo(42);
        assertThat(study.at("/version").asString()).isEqualTo("0.1.0");
    }

    @Test
    void theRecipeReadsBackAsItWasRun() throws IOException {
        try (SmallStudy small = SmallStudy.in(work)) {
            assertThat(RecipeReader.read("recipe.yaml", text(new RecipeYaml())))
                    .isEqualTo(small.study().recipe());
        }
    }

    @Test
    void noLocaleChangesAByte() throws IOException {
        for (Publication publication : Publications.all()) {
            Locale before = Locale.getDefault();
            String plain = text(publication);
            try {
                for (String tag : new String[] {"tr-TR", "de-DE", "ar-EG-u-nu-arab"}) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    assertThat(text(publication)).as(publication.file()).isEqualTo(plain);
                }
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    private String text(Publication publication) throws IOException {
        try (SmallStudy small = SmallStudy.in(work)) {
            var out = new ByteArrayOutputStream();
            if (publication.speaksOf(small.study())) {
                publication.write(small.study(), small.engine(), out);
            }
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}
