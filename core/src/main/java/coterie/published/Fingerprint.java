package coterie.published;

import coterie.document.Sha256;
import coterie.engine.Engine;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.prepare.Prepared;
import coterie.recipe.Published;
import coterie.recipe.expression.Expression;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Recognises data: the kept customers' ids and features, whatever their order.
///
/// Every customer gets a SHA-256 of the id as text and the features as doubles, before they are
/// transformed; the first 128 bits of all of them are added up. One pass.
public final class Fingerprint {
    private Fingerprint() {}

    /// The fingerprint as 32 hex digits.
    public static String of(Prepared prepared, Engine engine) {
        List<String> features = prepared.fitted().scaler().features();
        List<Item> items = new ArrayList<>();
        items.add(
                prepared.id()
                        .<Item>map(Item.Text::new)
                        .orElse(new Item.Value(new Expression.Text(""))));
        features.forEach(feature -> items.add(new Item.Real(feature)));
        MessageDigest digest = Sha256.digest();
        long[] sum = new long[2];
        ByteBuffer numbers = ByteBuffer.allocate(features.size() * Double.BYTES);
        engine.table(prepared.table())
                .each(
                        Query.of(items),
                        row -> {
                            numbers.clear();
                            for (int j = 1; j <= features.size(); j++) {
                                numbers.putDouble(row.number(j) + 0.0);
                            }
                            digest.update(row.text(0).getBytes(StandardCharsets.UTF_8));
                            digest.update((byte) 0);
                            add(sum, ByteBuffer.wrap(digest.digest(numbers.array())));
                        });
        return HexFormat.of().toHexDigits(sum[0]) + HexFormat.of().toHexDigits(sum[1]);
    }

    /// What was published of exactly this data; absent on anybody else's.
    public static Optional<Published> recognised(Prepared prepared, Engine engine) {
        long read = prepared.ledger().lines().getFirst().rowsAfter();
        return prepared.fitted()
                .recipe()
                .published()
                .filter(published ->
                        published
                                .data()
                                .filter(data -> data.rows() == read)
                                .filter(data -> data.fingerprint().equals(of(prepared, engine)))
                                .isPresent());
    }

    private static void add(long[] sum, ByteBuffer hash) {
        long high = hash.getLong();
        long low = hash.getLong();
        long before = sum[1];
        sum[1] += low;
        sum[0] += high + (Long.compareUnsigned(sum[1], before) < 0 ? 1 : 0);
    }
}
