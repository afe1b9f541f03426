package coterie.persona;

import coterie.engine.Engine;
import coterie.engine.QueryResult.Row;
import coterie.engine.query.By;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.engine.query.Where;
import coterie.prepare.Prepared;
import coterie.profile.Trait;
import coterie.profile.segment.Segment;
import coterie.recipe.expression.Expression.Order;
import coterie.segment.Segmentation;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Finds the customers that fit a segment best and worst.
public final class Examples {
    private static final int EACH = 3;
    private static final int FIGURES = 5;
    private static final int PSEUDONYM = 4;

    private final Engine engine;
    private final Prepared prepared;
    private final Segmentation segmentation;
    private final String key;

    /// @param key what pseudonyms are keyed by: the same key gives the same pseudonyms
    public Examples(Engine engine, Prepared prepared, Segmentation segmentation, String key) {
        this.engine = engine;
        this.prepared = prepared;
        this.segmentation = segmentation;
        this.key = key;
    }

    /// The personas with three typical customers each, and three who nearly belong elsewhere. Two
    /// short queries a segment.
    public List<Persona> with(List<Persona> personas) {
        return personas.stream()
                .map(persona -> {
                    List<Example> examples = new ArrayList<>();
                    examples.addAll(find(persona.segment(), true));
                    examples.addAll(find(persona.segment(), false));
                    return persona.with(examples);
                })
                .toList();
    }

    private List<Example> find(Segment segment, boolean typical) {
        List<String> columns =
                segment.traits().stream()
                        .filter(trait -> !trait.categorical())
                        .map(Trait::column)
                        .distinct()
                        .limit(FIGURES)
                        .toList();
        Item id = new Item.Text(prepared.id().orElse(Prepared.ROW));
        Item distance = Item.column(Segmentation.DISTANCE);
        Item confidence = Item.column(Segmentation.CONFIDENCE);
        List<Item> items = new ArrayList<>(List.of(id, distance, confidence));
        columns.forEach(column -> items.add(new Item.Real(column)));
        return engine
                .table(segmentation.table())
                .answer(
                        Query.of(items)
                                .where(
                                        Where.is(
                                                Segmentation.SEGMENT,
                                                Order.EQUAL,
                                                segment.number()))
                                .sorted(By.rising(typical ? distance : confidence), By.rising(id))
                                .first(EACH))
                .rows()
                .stream()
                .map(row -> example(row, columns, typical))
                .toList();
    }

    private Example example(Row row, List<String> columns, boolean typical) {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            figures.put(columns.get(column), row.number(3 + column));
        }
        return new Example(pseudonym(row.text(0)), typical, row.number(1), row.number(2), figures);
    }

    private String pseudonym(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, PSEUDONYM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
