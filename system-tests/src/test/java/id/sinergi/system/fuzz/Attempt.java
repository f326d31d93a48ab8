package id.sinergi.system.fuzz;

import id.sinergi.system.Identity;
import id.sinergi.system.Sinergi;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** One request that should not succeed, unless it reads. */
record Attempt(Operation operation, String method, String address, Map<String, String> headers, byte[] body) {

    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Sinergi.running().url(operation.service()) + address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", Identity.running().bearer("operator"))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        String text = new String(body, 0, Math.min(body.length, 1_200), StandardCharsets.UTF_8);
        return method + " " + (address.length() > 300 ? address.substring(0, 300) + "…" : address) + " " + headers
                + "\n  " + text;
    }
}
