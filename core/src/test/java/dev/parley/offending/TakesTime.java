package dev.parley.offending;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Takes the time, or makes up ids and numbers, in every way that the core must not. */
@SuppressWarnings("all")
public final class TakesTime {
    private TakesTime() {}

    static Instant instantNow() {
        return Instant.now();
    }

    static Supplier<Instant> instantByReference() {
        return Instant::now;
    }

    static LocalDate localDateNow() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static Clock clockSystem() {
        return Clock.systemUTC();
    }

    static long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    static long nanoTime() {
        return System.nanoTime();
    }

    static Object oldDate() {
        return new java.util.Date();
    }

    static Calendar oldCalendar() {
        return Calendar.getInstance();
    }

    static UUID randomUuid() {
        return UUID.randomUUID();
    }

    static int oldRandom() {
        return new Random().nextInt();
    }

    static int secureRandom() {
        return new SecureRandom().nextInt();
    }

    static int threadLocalRandom() {
        return ThreadLocalRandom.current().nextInt();
    }

    static int splittableRandom() {
        return new SplittableRandom().nextInt();
    }

    static double mathRandom() {
        return Math.random();
    }

    static void shuffled(List<String> list) {
        Collections.shuffle(list);
    }
}
