package dev.parley.jdbc.contract;

import dev.parley.jdbc.JdbcStore;
import dev.parley.jdbc.engines.Engine;
import dev.parley.jdbc.engines.Engines;
import dev.parley.store.DiscussionStore;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.Driver;

/** H2 in a file. */
class H2FileContractTest extends JdbcContract {
    @Override
    Engine engine() {
        return Engines.h2InFile();
    }

    /** Another copy of H2, which shares nothing with the first one but the file, as if it were in another process. */
    @Override
    protected Optional<Supplier<DiscussionStore>> secondProcess() {
        String url = latest().url();
        return Optional.of(() -> {
            URL h2 = Driver.class.getProtectionDomain().getCodeSource().getLocation();
            try (URLClassLoader copy = new URLClassLoader(new URL[] {h2}, ClassLoader.getPlatformClassLoader())) {
                Object source = copy.loadClass("org.h2.jdbcx.JdbcDataSource")
                        .getConstructor()
                        .newInstance();
                source.getClass().getMethod("setURL", String.class).invoke(source, url);
                return JdbcStore.on((DataSource) source).open();
            } catch (ReflectiveOperationException | IOException e) {
                throw new IllegalStateException("H2 cannot be loaded twice", e);
            }
        });
    }
}
