package com.winzo.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts the statements that some work sends to the database, through Hibernate or past it. */
public final class Statements {

    private final AtomicLong prepared = new AtomicLong();

    Statements() {}

    /** How many statements the work prepares; nobody else may use the database meanwhile. */
    public long sentBy(Runnable work) {
        long before = prepared.get();
        work.run();
        return prepared.get() - before;
    }

    /** The source, with connections that count. */
    DataSource counting(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }));
    }
}
