package coterie.intake;

import coterie.engine.Sql;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.util.Locale;

/// Customers in a PostgreSQL database.
///
/// User and password come from the address-free environment (`PGUSER`, `PGPASSWORD`) or from the
/// driver's password file, never from the address.
///
/// @param address such as `jdbc:postgresql://host:5432/shop`
/// @param name what the reading is called: the table's name, or `query`
/// @param select what is asked for
public record Database(String address, String name, String select) {
    /// @throws CoterieException `USAGE` when the address is no PostgreSQL address or holds a
    ///   password
    public Database {
        String plain = address.toLowerCase(Locale.ROOT);
        if (!plain.startsWith("jdbc:postgresql:")) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "Only PostgreSQL can be asked: the address starts with jdbc:postgresql:.");
        }
        if (plain.contains("password=") || plain.matches("jdbc:postgresql://[^/@]*:[^/@]*@.*")) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "A password does not belong into the address, where others can read it. Put it"
                            + " into the environment variable PGPASSWORD.");
        }
    }

    /// All of a table; `schema.table` names one of another schema.
    public static Database table(String address, String table) {
        String[] parts = table.split("\\.", 2);
        StringBuilder quoted = new StringBuilder();
        for (String part : parts) {
            quoted.append(quoted.isEmpty() ? "" : ".").append(Sql.name(part));
        }
        return new Database(address, table, "SELECT * FROM " + quoted);
    }

    /// The answer of a query.
    public static Database query(String address, String query) {
        return new Database(address, "query", query.strip().replaceAll(";+$", ""));
    }
}
