package id.sinergi.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.sinergi.stack.host.LoopbackPort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalIdentityTest {

    private static final String PORTAL = "http://127.0.0.1:8080";

    @TempDir
    private static Path folder;

    private static LocalIdentity identity;

    @BeforeAll
    static void start() {
        identity = LocalIdentity.start(folder, LoopbackPort.anyFree(), PORTAL, List.of());
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void givesATokenForEveryRole() throws Exception {
        assertThat(claims("operator").getStringListClaim("roles")).containsExactly("operator");
        assertThat(claims("national").getStringListClaim("roles")).containsExactly("national-viewer");
        assertThat(claims("office:Jawa Tengah").getStringClaim("regional_office"))
                .isEqualTo("Jawa Tengah");
        assertThat(claims("facility:lapas-kelas-iib-banjar").getStringListClaim("facilities"))
                .containsExactly("lapas-kelas-iib-banjar");
        assertThat(claims("operator"))
                .extracting(JWTClaimsSet::getSubject, JWTClaimsSet::getIssuer, JWTClaimsSet::getAudience)
                .containsExactly("operator", identity.issuer(), List.of("sinergi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "office:", "facility:", "admin"})
    void saysWhichRolesThereAre(String unknown) {
        assertThatThrownBy(() -> tokens().of(unknown)).hasMessageContaining("office:\"<name of a regional office>\"");
    }

    @Test
    void knowsTheFacilitiesAndOfficesOfTheDirectory() {
        assertThatThrownBy(() -> tokens().of("facility:lapas-banjar"))
                .hasMessageContaining("no facility lapas-banjar")
                .hasMessageContaining("do you mean lapas-kelas-iib-banjar");
        assertThatThrownBy(() -> tokens().of("office:Jateng"))
                .hasMessageContaining("no regional office Jateng")
                .hasMessageContaining("Jawa Tengah");
    }

    @Test
    void isFoundByDiscovery() throws Exception {
        HttpResponse<String> found = get("/.well-known/openid-configuration", "application/json");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("\"issuer\":\"" + identity.issuer() + "\"");
        assertThat(get("/oauth2/jwks", "application/json").body())
                .contains("\"keys\"")
                .doesNotContain("\"d\"");
    }

    @Test
    void asksPeopleToLogIn() throws Exception {
        HttpResponse<String> sentAway = get(
                "/oauth2/authorize?response_type=code&client_id=sinergi-portal&scope=openid&redirect_uri=" + PORTAL
                        + "/login/oauth2/code/sinergi&code_challenge=abcabcabcabcabcabcabcabcabcabcabcabcabcabcabc"
                        + "&code_challenge_method=S256",
                "text/html");

        assertThat(sentAway.statusCode()).isEqualTo(302);
        assertThat(sentAway.headers().map())
                .extractingByKey("location")
                .isEqualTo(List.of(identity.issuer() + "/login"));
        assertThat(get("/login", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void givesNothingForAWrongSecret() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(identity.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic c2luZXJnaS10b2tlbjp3cm9uZw==")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&as=operator"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void keepsItsSecretsToItself() throws Exception {
        for (String name : List.of("key.json", "token-secret", "service-secret", "portal-secret", "password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(folder.resolve("password"))).matches("[0-9a-f]{32}");
    }

    @Test
    void signsWithTheSameKeyAfterARestart() throws Exception {
        String before = SignedJWT.parse(tokens().of("operator")).getHeader().getKeyID();

        try (var again = LocalIdentity.start(folder, LoopbackPort.anyFree(), PORTAL, List.of())) {
            String token = new LocalTokens(again.issuer(), folder, Clock.systemUTC()).of("operator");
            assertThat(SignedJWT.parse(token).getHeader().getKeyID()).isEqualTo(before);
        }
    }

    @Test
    void aServiceAsksAsItself() {
        assertThat(identity.serviceClient()).containsOnlyKeys("client-id", "client-secret");
        assertThat(Account.service("reporting-service").claims()).isEqualTo(Map.of("roles", List.of("service")));
    }

    private static JWTClaimsSet claims(String role) throws Exception {
        return SignedJWT.parse(tokens().of(role)).getJWTClaimsSet();
    }

    private static LocalTokens tokens() {
        return new LocalTokens(identity.issuer(), folder, Clock.systemUTC());
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(identity.issuer() + path))
                            .header("Accept", accept)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
