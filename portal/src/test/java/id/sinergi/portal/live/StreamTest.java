package id.sinergi.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class StreamTest {

    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final Page page = new Page();
    private final List<String> known = new ArrayList<>();
    private boolean loggedIn = true;

    @Test
    void tellsOfEveryChangeAndAsksOnFromTheNewVersion() {
        run(version -> {
            known.add(version);
            loggedIn = known.size() < 3;
            return known.size() == 2 ? Optional.empty() : Optional.of(change("v" + (known.size() + 1)));
        });

        assertThat(known).containsExactly("v1", "v2", "v2");
        assertThat(page.heard).containsExactly("heard", "changed", "heard", "changed", "over");
    }

    @Test
    void endsWithTheSession() {
        loggedIn = false;

        run(_ -> Optional.of(change("v2")));

        assertThat(page.heard).containsExactly("heard", "over");
    }

    @Test
    void saysThatItIsRefusedWhereItBreaks() {
        run(_ -> {
            throw new IllegalArgumentException("invalid header value");
        });

        assertThat(page.heard).containsExactly("heard", "refused");
        assertThat(page.completed).isTrue();
    }

    @Test
    void endsWhereNobodyListens() {
        page.gone = true;

        run(_ -> {
            throw new AssertionError("asked for nobody");
        });

        assertThat(page.completed).isTrue();
    }

    @Test
    void saysSoWhereAnotherPageTakesItsPlace() {
        Stream stream = stream(_ -> {
            throw new InterruptedException();
        });
        stream.replace();

        stream.run();

        assertThat(page.heard).containsExactly("heard", "replaced");
        assertThat(page.completed).isTrue();
    }

    private static Watched.Change change(String version) {
        return new Watched.Change(version, "{}");
    }

    private void run(Watched watched) {
        stream(watched).run();
    }

    private Stream stream(Watched watched) {
        return new Stream(
                page,
                new Listener("ani", "v1", Instant.MAX, () -> loggedIn),
                watched,
                NOON.plusSeconds(600),
                Clock.fixed(NOON, ZoneOffset.UTC),
                Duration.ZERO);
    }

    private static class Page extends SseEmitter {

        private final List<String> heard = new ArrayList<>();
        private boolean gone;
        private boolean completed;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (gone) {
                throw new IOException("Broken pipe");
            }
            String sent = event.build().stream()
                    .map(DataWithMediaType::getData)
                    .map(String::valueOf)
                    .reduce("", String::concat);
            heard.add(sent.replaceFirst("event:(\\w+)\\R(?s:.*)", "$1"));
        }

        @Override
        public void complete() {
            completed = true;
        }
    }
}
