package dev.parley.jdbc.plans;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Hears which queries a store asks of its database, while somebody wants to know. */
public final class Listening {
    private final DataSource database;
    private volatile Optional<List<Asked>> heard = Optional.empty();

    /**
     * Listens to nothing yet.
     *
     * @param database where the connections come from
     */
    public Listening(DataSource database) {
        this.database = database;
    }

    /**
     * The same database, heard.
     *
     * @return what a store is opened on
     */
    public DataSource dataSource() {
        return heard(DataSource.class, database);
    }

    /**
     * The database itself, unheard.
     *
     * @return where to ask for plans
     */
    public DataSource unheard() {
        return database;
    }

    /**
     * What is asked while something is done, by whoever asks.
     *
     * @param work what is done
     * @return the queries, in their order
     */
    public List<Asked> during(Runnable work) {
        List<Asked> all = new CopyOnWriteArrayList<>();
        heard = Optional.of(all);
        try {
            work.run();
        } finally {
            heard = Optional.empty();
        }
        return all.stream().flatMap(Asked::oneByOne).filter(Asked::reads).toList();
    }

    private <T> T heard(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Listening.class.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    Object result = called(target, method, args);
                    if (result instanceof PreparedStatement statement && target instanceof Connection) {
                        return heard((String) args[0], statement);
                    }
                    return result instanceof Connection connection ? heard(Connection.class, connection) : result;
                }));
    }

    private PreparedStatement heard(String sql, PreparedStatement target) {
        Map<Integer, Object> values = new TreeMap<>();
        return (PreparedStatement) Proxy.newProxyInstance(
                Listening.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (self, method, args) -> {
                    if (method.getName().startsWith("set") && args.length == 2) {
                        values.put((Integer) args[0], args[1]);
                    } else if (method.getName().startsWith("execute")) {
                        heard.ifPresent(all -> all.add(new Asked(sql, new ArrayList<>(values.values()))));
                    }
                    return called(target, method, args);
                });
    }

    private static Object called(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
