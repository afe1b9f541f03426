package coterie.intake;

import coterie.engine.postgresql.PostgreSqlCopy;
import coterie.fault.CoterieException;
import coterie.fault.FaultCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Customers in a PostgreSQL database.
///
/// The password comes from the environment (`PGPASSWORD`) or from the driver's password file, never
/// from the address, and so does the user (`PGUSER`) unless the address says `?user=`.
///
/// @param address such as `jdbc:postgresql://host:5432/shop`
/// @param name what the reading is called: the table's name, or `query`
/// @param select what is asked for
public record Database(String address, String name, String select) implements Source {
    /// How an address begins.
    public static final String SCHEME = "jdbc:postgresql:";

    /// What an address may set. The driver has settings that load classes, or allow writing.
    private static final Set<String> SETTINGS =
            Set.of(
                    "user",
                    "ssl",
                    "sslmode",
                    "sslrootcert",
                    "sslcert",
                    "sslkey",
                    "currentSchema",
                    "loginTimeout",
                    "connectTimeout",
                    "socketTimeout");

    /// @throws CoterieException `USAGE` when the address is no PostgreSQL address, holds a password
    ///   or sets what it may not
    public Database {
        if (!address.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "Only PostgreSQL can be asked: expected an address such as"
                            + " jdbc:postgresql://host:5432/shop.");
        }
        int question = (address + '?').indexOf('?');
        if (address.lastIndexOf('@', question) >= 0
                || address.toLowerCase(Locale.ROOT).contains("password")) {
            throw new CoterieException(
                    FaultCode.USAGE,
                    "A password does not belong into the address, where others can read it. Put it"
                            + " into the environment variable PGPASSWORD, the user into PGUSER, and"
                            + " write the address as jdbc:postgresql://host:5432/shop.");
        }
        for (String setting :
                address.substring(Math.min(question + 1, address.length())).split("&", -1)) {
            String key = setting.replaceFirst("=.*", "");
            if (!key.isEmpty() && !SETTINGS.contains(key)) {
                throw new CoterieException(
                        FaultCode.USAGE,
                        "The address may not set "
                                + Excerpt.of(key, 40)
                                + "; it may set "
                                + String.join(", ", SETTINGS.stream().sorted().toList())
                                + ".");
            }
        }
    }

    /// All of a table; `schema.table` names one of another schema.
    public static Database table(String address, String table) {
        return new Database(address, table, PostgreSqlCopy.everything(table));
    }

    /// The answer of a query.
    public static Database query(String address, String query) {
        return new Database(address, "query", query.strip().replaceAll(";+$", ""));
    }

    @Override
    public List<Path> files() {
        return List.of();
    }
}
