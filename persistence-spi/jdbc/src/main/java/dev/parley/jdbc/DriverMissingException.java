package dev.parley.jdbc;

import com.google.common.collect.ImmutableMap;
import dev.parley.store.StoreException;
import java.sql.SQLException;

/** There is no driver for a URL on the class path or the module path. The message names what to add. */
public final class DriverMissingException extends StoreException {
    private static final long serialVersionUID = 1L;

    private static final String NO_SUITABLE_DRIVER = "08001";
    private static final ImmutableMap<String, String> DRIVERS = ImmutableMap.of(
            "jdbc:sqlite:", "org.xerial:sqlite-jdbc",
            "jdbc:h2:", "com.h2database:h2",
            "jdbc:postgresql:", "org.postgresql:postgresql",
            "jdbc:mariadb:", "org.mariadb.jdbc:mariadb-java-client");

    private DriverMissingException(String url, String way, SQLException cause) {
        super("there is no driver for %s; %s".formatted(url, way), cause);
    }

    /** Throws this where an exception of the driver manager says that it knows no driver; otherwise returns it. */
    static SQLException orSame(String url, SQLException e) {
        if (!NO_SUITABLE_DRIVER.equals(e.getSQLState()) || !"No suitable driver".equals(start(e))) {
            return e;
        }
        throw missing(url, e);
    }

    private static String start(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(0, Math.min(message.length(), "No suitable driver".length()));
    }

    static DriverMissingException missing(String url, SQLException e) {
        String scheme = url.substring(0, Math.min(url.length(), url.indexOf(':', "jdbc:".length()) + 1));
        String driver = DRIVERS.get(scheme);
        return new DriverMissingException(
                scheme,
                driver == null
                        ? "this store speaks to %s".formatted(String.join(", ", DRIVERS.keySet()))
                        : "add the dependency %s".formatted(driver),
                e);
    }
}
