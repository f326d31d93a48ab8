package id.sinergi.stack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private static final Duration SESSION_OF_THE_PORTAL = Duration.ofHours(8);

    @Test
    void renewsTheTokensOfThePagesForAWorkingDay() {
        var portal = Clients.all(new Secrets(null, "t", "s", "p", "x"), "http://127.0.0.1:8080").stream()
                .filter(client -> client.getClientId().equals(Clients.PORTAL))
                .findFirst()
                .orElseThrow();

        assertThat(portal.getTokenSettings().getRefreshTokenTimeToLive()).isGreaterThan(SESSION_OF_THE_PORTAL);
    }
}
