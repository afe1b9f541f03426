package coterie.intake;

import java.util.List;
import java.util.SequencedMap;

/// How the bytes of a source were understood, with the evidence.
///
/// @param format `csv`, `xlsx`, `parquet`, `json lines`, `postgresql`
/// @param settings what was decided, by snake_case name (`delimiter`, `quote`, `encoding`,
///   `header`, `line_end`, `sheet`, `date_order`, `decimal`), in reading order
/// @param evidence one sentence for each decision
public record Dialect(
        String format, SequencedMap<String, String> settings, List<String> evidence) {}
