package dev.parley.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Stands between a driver and a server, and cuts one connection at words that the driver sends. */
final class CuttingProxy implements AutoCloseable {
    /** On which side of the server's work a connection is cut. */
    enum When {
        /** The server never hears of it. */
        BEFORE_IT_ARRIVES,
        /** The server has done it, and its answer is lost. */
        BEFORE_THE_ANSWER
    }

    private record Cut(Pattern words, When when) {}

    private final ServerSocket listening;
    private final int server;
    private final ExecutorService pumps = Executors.newCachedThreadPool();
    private final AtomicReference<Optional<Cut>> next = new AtomicReference<>(Optional.empty());

    CuttingProxy(int server) throws IOException {
        this.server = server;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        pumps.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Cuts the next connection that sends the words; those that come later are left alone. */
    void cut(Pattern words, When when) {
        next.set(Optional.of(new Cut(words, when)));
    }

    /** Whether what was to be cut has been. */
    boolean hasCut() {
        return next.get().isEmpty();
    }

    private void accept() {
        try {
            while (true) {
                Socket driver = listening.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                Pair pair = new Pair(driver, there);
                pumps.execute(pair::requests);
                pumps.execute(pair::answers);
            }
        } catch (IOException e) {
            // closed: nobody connects any more
        }
    }

    /** One connection: a driver's end and the server's. */
    private final class Pair {
        private final Socket driver;
        private final Socket there;
        private volatile boolean dropsAnswer;

        Pair(Socket driver, Socket there) {
            this.driver = driver;
            this.there = there;
        }

        private void end() {
            for (Socket end : List.of(driver, there)) {
                try {
                    end.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        void requests() {
            pump(driver, there, chunk -> {
                Optional<Cut> cut = next.get()
                        .filter(waiting -> waiting.words()
                                .matcher(new String(chunk, StandardCharsets.ISO_8859_1))
                                .find());
                if (cut.isPresent() && next.compareAndSet(cut, Optional.empty())) {
                    dropsAnswer = true;
                    return cut.get().when() == When.BEFORE_THE_ANSWER;
                }
                return true;
            });
        }

        void answers() {
            pump(there, driver, chunk -> !dropsAnswer);
        }

        /** Hands on what comes, until a chunk that is not to pass. */
        private void pump(Socket from, Socket to, Predicate<byte[]> passes) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[1 << 20];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!passes.test(Arrays.copyOf(buffer, read))) {
                        break;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException e) {
                // an end is gone, and so is the other one
            } finally {
                end();
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        pumps.shutdownNow();
    }
}
