package org.gainsay.deploy.poll.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import org.gainsay.deploy.poll.soak.Reply.Manner;

/**
 * A web server on a loopback address of its own, so that it is a host of its own; made of sockets, since it must be able
 * to lie, dawdle and break off.
 */
final class LoopbackSite implements AutoCloseable {

    private static final int IDLE_MILLIS = 60_000;
    private static final int LONGEST_LINE = 8_192;
    private static final long DRIP_MILLIS = 500;

    private final int number;
    private final ServerSocket server;
    private final String url;

    /** Binds the number's address: 127.0.1.1 and so on; another machine than Linux may have to be told of it first. */
    LoopbackSite(int number) throws IOException {
        this.number = number;
        InetAddress address =
                InetAddress.getByAddress(new byte[] {127, 0, (byte) (1 + number / 200), (byte) (1 + number % 200)});
        server = new ServerSocket(0, 50, address);
        url = "http://" + address.getHostAddress() + ":" + server.getLocalPort();
    }

    String url() {
        return url;
    }

    void serve(Desk desk, Queue<Asked> log, ExecutorService threads) {
        threads.execute(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    threads.execute(() -> serve(socket, desk, log));
                } catch (IOException e) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        });
    }

    private void serve(Socket socket, Desk desk, Queue<Asked> log) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean more = true;
            while (more) {
                socket.setSoTimeout(IDLE_MILLIS);
                String[] request = line(in).split(" ", 3);
                if (request.length < 3) {
                    return;
                }
                long began = System.currentTimeMillis();
                String path = request[1].split("\\?", 2)[0];
                Reply reply = desk.answer(number, url, path, headers(in), began);
                Sending sending = new Sending(socket, in);
                try {
                    sending.send(reply);
                } finally {
                    log.add(new Asked(
                            url, path, began, sending.ended, reply.status(), sending.broken, reply.holdUntil()));
                }
                more = reply.manner() == Manner.WHOLE;
            }
        } catch (IOException e) {
            // The client has gone: this one was killed, or had enough.
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** A line without its end; an empty one at the end of the stream. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One answer on its way. */
    private static final class Sending {

        private final Socket socket;
        private final InputStream in;
        private long ended;
        private boolean broken = true;

        Sending(Socket socket, InputStream in) {
            this.socket = socket;
            this.in = in;
        }

        void send(Reply reply) throws IOException {
            try {
                switch (reply.manner()) {
                    case WHOLE -> all(reply);
                    case LIE -> {
                        end(head(reply, reply.body().length + 1000), reply.body());
                    }
                    case RESET -> {
                        ended = System.currentTimeMillis();
                        broken = false;
                        socket.setSoLinger(true, 0); // closing it says "reset" now
                    }
                    case STALL -> {
                        if (isPatient(reply.millis())) {
                            all(reply);
                        }
                    }
                    case DRIBBLE -> dribble(reply);
                }
            } finally {
                if (broken) {
                    ended = System.currentTimeMillis();
                }
            }
        }

        private void all(Reply reply) throws IOException {
            end(head(reply, reply.body().length), reply.body());
        }

        /** The end is noted before the last bytes go, or a quick client might be taken for one that did not wait. */
        private void end(byte[] head, byte[] body) throws IOException {
            byte[] all = new byte[head.length + body.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(body, 0, all, head.length, body.length);
            ended = System.currentTimeMillis();
            OutputStream out = socket.getOutputStream();
            out.write(all);
            out.flush();
            broken = false;
        }

        private static byte[] head(Reply reply, int length) {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Answer\r\n");
            reply.headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            if (reply.status() != 304) {
                head.append("Content-Length: ").append(length).append("\r\n");
            }
            return head.append("\r\n").toString().getBytes(ISO_8859_1);
        }

        /** Waits; false if the client goes meanwhile. */
        private boolean isPatient(long millis) throws IOException {
            socket.setSoTimeout((int) millis);
            try {
                return in.read() >= 0;
            } catch (SocketTimeoutException e) {
                return true;
            }
        }

        private void dribble(Reply reply) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(head(reply, 1_000_000));
            for (long left = reply.millis(); left > 0; left -= DRIP_MILLIS) {
                out.write(' ');
                out.flush();
                if (!isPatient(DRIP_MILLIS)) {
                    return;
                }
            }
            ended = System.currentTimeMillis();
            broken = false;
        }
    }
}
