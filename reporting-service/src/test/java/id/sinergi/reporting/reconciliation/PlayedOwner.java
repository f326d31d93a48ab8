package id.sinergi.reporting.reconciliation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import id.sinergi.report.VersionSum;
import id.sinergi.reporting.Reports.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Answers as an owning service does, and no one without a token, about reports that a test gives it, each at version 1. */
final class PlayedOwner implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/api/v1/reconciliation/";

    private final HttpServer server;
    private final List<Report> written = new CopyOnWriteArrayList<>();
    private final List<String> announced = new CopyOnWriteArrayList<>();

    PlayedOwner(PlayedIssuer issuer, Consumer<Report> publishing) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        serve(issuer, "checksums", exchange -> answer(exchange, sums()));
        serve(issuer, "versions", exchange -> answer(exchange, Map.of("items", versions())));
        serve(issuer, "announcements", exchange -> {
            var versions = JSON.readTree(exchange.getRequestBody()).at("/versions");
            versions.forEach(version -> {
                String id = version.at("/id").stringValue();
                announced.add(id);
                written.stream().filter(report -> report.id().equals(id)).forEach(publishing);
            });
            answer(exchange, versions);
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void hasWritten(Report report) {
        written.add(report);
    }

    void hasForgotten(String id) {
        written.removeIf(report -> report.id().equals(id));
    }

    List<String> announced() {
        return announced;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(PlayedIssuer issuer, String what, HttpHandler handler) {
        server.createContext(PATH + what, handler).setAuthenticator(issuer.authenticator());
    }

    private SortedMap<String, Object> sums() {
        var sums = new TreeMap<String, VersionSum>();
        written.forEach(report -> VersionSum.facilities(report.json())
                .forEach(facility -> sums.compute(
                        facility, (_, sum) -> (sum == null ? VersionSum.NONE : sum).plus(report.id(), 1))));
        var answer = new TreeMap<String, Object>();
        sums.forEach((facility, sum) ->
                answer.put(facility, Map.of("count", sum.count(), "sum", Long.toHexString(sum.sum()))));
        return answer;
    }

    private List<Map<String, Object>> versions() {
        return written.stream()
                .map(report -> Map.<String, Object>of(
                        "id", report.id(), "version", 1, "facilities", VersionSum.facilities(report.json())))
                .toList();
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
