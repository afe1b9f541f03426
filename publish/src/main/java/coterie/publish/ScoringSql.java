package coterie.publish;

import coterie.engine.Engine;
import coterie.engine.dialect.SqlDialect;
import coterie.model.Model;
import coterie.prepare.select.ScoringSelect;
import coterie.recipe.Noun;
import coterie.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// `scoring/DIALECT.sql`: the whole scoring as one SELECT from the table `customers`, to be run in
/// the user's own warehouse.
///
/// @param dialect of the warehouse
public record ScoringSql(SqlDialect dialect) implements Publication {
    private static final String UNSAYABLE =
            "-- How this method places a customer cannot be said in SQL; use coterie assign.\n";

    @Override
    public String file() {
        return "scoring/" + dialect.id() + ".sql";
    }

    @Override
    public String about(Noun unit) {
        return "the segment of a new "
                + unit.one()
                + " in one SELECT, for DuckDB, PostgreSQL and Spark";
    }

    @Override
    public void write(Study study, Engine engine, OutputStream out) throws IOException {
        Model model = study.model();
        String sql =
                model.assigner()
                        .costs()
                        .map(rule -> new ScoringSelect(model.preparation(), rule, dialect).sql())
                        .orElse(UNSAYABLE);
        out.write(sql.getBytes(StandardCharsets.UTF_8));
    }
}
