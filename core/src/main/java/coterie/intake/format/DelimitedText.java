package coterie.intake.format;

import coterie.engine.Engine;
import coterie.fault.Alarm;
import coterie.intake.Dialect;
import coterie.intake.ReadOptions;
import coterie.intake.Reading;
import coterie.intake.text.SourceFile;
import coterie.intake.text.Text;
import coterie.intake.text.TextEncoding;
import coterie.intake.text.TextProof;
import coterie.kernel.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// CSV and its relatives: records are lines, fields are separated by one character.
record DelimitedText() implements SourceFormat {
    @Override
    public boolean recognises(SourceFile file) {
        return true;
    }

    @Override
    public Reading read(SourceFile file, ReadOptions options, Engine engine, Progress progress) {
        TextEncoding encoding = TextEncoding.of(file, options.encoding());
        Path utf8 = encoding.toUtf8(file, engine.work());
        boolean mark = encoding.mark() > 0 && encoding.asIs();
        Text text = Text.sniffed(utf8, file.name(), mark, options);
        Loaded loaded = new DelimitedTable(text, options, engine, progress).load();
        TextProof proof = loaded.proof();
        if (encoding.zeros() > 0) {
            loaded.alarms()
                    .add(
                            new Alarm(
                                            "nul-bytes",
                                            encoding.zeros()
                                                    + " NUL bytes were left out; a program that"
                                                    + " crashed may have written them.")
                                    .with("bytes", encoding.zeros()));
        }

        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("encoding", encoding.charset().name().toLowerCase(Locale.ROOT));
        if (file.packed()) {
            settings.put("packed", "gzip");
        }
        settings.put("delimiter", text.dialect().delimiterWord());
        settings.put("quote", String.valueOf(text.dialect().quote()));
        settings.put("header", proof.header.present() ? "yes" : "no");
        settings.put("line_end", proof.lineEnds.word());
        List<String> evidence = new ArrayList<>();
        evidence.add(encoding.evidence());
        evidence.addAll(text.evidence());
        evidence.add(
                proof.header.present()
                        ? "The first record is the header: its texts name the columns below them."
                        : "There is no header: the first record looks like the others.");
        return Dictionary.reading(
                file, new Dialect("csv", settings, evidence), loaded, engine, progress);
    }
}
