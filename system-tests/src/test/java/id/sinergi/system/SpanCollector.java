package id.sinergi.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

/** Takes the spans that services send over OTLP, and remembers the last ones. */
final class SpanCollector implements AutoCloseable {

    private static final int MOST = 10_000;

    private final Deque<Told> spans = new ArrayDeque<>();
    private final HttpServer server;

    SpanCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    synchronized List<Told> ofTrace(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            // ExportTraceServiceRequest { ResourceSpans { Resource = 1; ScopeSpans { Span = 2 } = 2 } = 1 }
            each(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()), (_, ofResource) -> {
                var service = new StringBuilder();
                each(ofResource.duplicate(), (field, part) -> {
                    if (field == 1) {
                        service.append(text(part).replaceAll("(?s).*service\\.name\\W+([a-z-]+).*", "$1"));
                    } else if (field == 2) {
                        each(part, (of, span) -> {
                            if (of == 2) {
                                remember(Told.read(service.toString(), span));
                            }
                        });
                    }
                });
            });
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void remember(Told span) {
        spans.add(span);
        if (spans.size() > MOST) {
            spans.remove();
        }
    }

    /** The fields of a message that hold bytes; the others are passed over. */
    private static void each(ByteBuffer message, BiConsumer<Integer, ByteBuffer> field) {
        while (message.hasRemaining()) {
            int tag = (int) number(message);
            switch (tag & 7) {
                case 0 -> number(message);
                case 1 -> message.position(message.position() + 8);
                case 5 -> message.position(message.position() + 4);
                default -> {
                    int length = (int) number(message);
                    field.accept(tag >> 3, message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
            }
        }
    }

    private static long number(ByteBuffer message) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }

    /** A span as it was told; {@code all} is everything that it says, as text. */
    record Told(String service, String trace, String id, String parent, String name, String all) {

        private static Told read(String service, ByteBuffer span) {
            List<String> parts = new ArrayList<>(List.of("", "", "", ""));
            String all = StandardCharsets.ISO_8859_1.decode(span.duplicate()).toString();
            each(span, (field, value) -> {
                switch (field) {
                    case 1 -> parts.set(0, hex(value));
                    case 2 -> parts.set(1, hex(value));
                    case 4 -> parts.set(2, hex(value));
                    case 5 -> parts.set(3, text(value));
                    default -> {
                        // attributes and the like
                    }
                }
            });
            return new Told(service, parts.get(0), parts.get(1), parts.get(2), parts.get(3), all);
        }
    }
}
