package coterie.json;

import coterie.document.Fields;
import coterie.intake.Column;
import coterie.intake.Dialect;
import coterie.intake.Reading;
import coterie.intake.Reading.RowCounts;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was read, for `study.json`: the source, its rows and its columns.
final class ReadJson {
    private ReadJson() {}

    static Fields source(Reading reading) {
        Dialect dialect = reading.dialect();
        return new Fields()
                .put("name", reading.source())
                .put("sha256", reading.fingerprint())
                .put("format", dialect.format())
                .put("dialect", dialect.settings())
                .put("evidence", dialect.evidence());
    }

    static Fields rows(Study study) {
        RowCounts rows = study.read().reading().rows();
        return new Fields()
                .put("read", rows.read())
                .put("loaded", rows.loaded())
                .put("rejected", rows.rejected())
                .put("blank", rows.blank())
                .put("kept", study.prepared().table().rows());
    }

    /// Source columns in file order, then derived ones.
    static List<Map<String, Object>> columns(Study study) {
        Map<String, PreparedColumn> bySource = new LinkedHashMap<>();
        for (PreparedColumn column : study.prepared().columns()) {
            column.sourceName().ifPresent(source -> bySource.put(source, column));
        }
        Stream<Fields> source =
                study.read().reading().columns().stream()
                        .map(column ->
                                sourceColumn(
                                        column, Optional.ofNullable(bySource.get(column.name()))));
        Stream<Fields> derived =
                study.prepared().columns().stream()
                        .filter(column -> column.sourceName().isEmpty())
                        .map(ReadJson::derivedColumn);
        return Stream.concat(source, derived).map(Fields::map).toList();
    }

    private static Fields sourceColumn(Column column, Optional<PreparedColumn> prepared) {
        return new Fields()
                .put("name", prepared.map(PreparedColumn::name).orElse(column.name()))
                .put("source_name", column.name())
                .put("type", column.type().word())
                .put("role", prepared.map(PreparedColumn::role).orElse(column.role()).word())
                .put("role_reason", column.roleReason())
                .put("missing", column.missing())
                .put("distinct", column.distinct())
                .putText("note", column.note());
    }

    private static Fields derivedColumn(PreparedColumn column) {
        return new Fields()
                .put("name", column.name())
                .put("derived", true)
                .put("type", column.type().word())
                .put("role", column.role().word());
    }
}
