package id.sinergi.audit;

import id.sinergi.access.OperatorsOnly;
import id.sinergi.http.ProblemType;
import id.sinergi.http.Refusal;
import id.sinergi.report.InvalidReport;
import id.sinergi.standin.MongoStandIn;
import id.sinergi.standin.account.SaidTokens;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that answers in every way there is. */
@EnableAutoConfiguration
class Audited {

    @Bean
    MongoStandIn mongoStandIn() {
        return new MongoStandIn();
    }

    @Bean
    DynamicPropertyRegistrar addresses(MongoStandIn mongo) {
        return properties -> {
            properties.add("spring.mongodb.uri", mongo::uri);
            properties.add("spring.mongodb.database", mongo::database);
        };
    }

    /** A token is the role that it says, but for a bad one. */
    @Bean
    JwtDecoder jwtDecoder() {
        var said = new SaidTokens();
        return token -> {
            if (token.equals("bad")) {
                throw new BadJwtException("a bad one");
            }
            return said.decode(token);
        };
    }

    @Bean
    Things things() {
        return new Things();
    }

    /** What this service adds to what is operators' in every one. */
    @Bean
    OperatorsOnly operatorsOnly() {
        return new OperatorsOnly(List.of("/api/v1/things/lost"));
    }

    @RestController
    @RequestMapping("/api/v1/things")
    static class Things {

        @GetMapping({"", "/lost", "/found"})
        List<String> list() {
            return List.of();
        }

        @PostMapping
        ResponseEntity<Void> report(@RequestBody Map<String, String> thing) {
            return ResponseEntity.created(URI.create("/api/v1/things/1")).build();
        }

        @PostMapping("/{id}/{command}")
        String change(@PathVariable String id, @PathVariable String command) {
            switch (command) {
                case "withdrawal" -> throw Refusal.notFound("thing " + id);
                case "verification" -> throw Refusal.of(ProblemType.FORBIDDEN, "Only a regional office decides this.");
                case "holding" -> throw Refusal.of(ProblemType.STALE_VERSION, "It has changed.");
                case "dispute" -> throw new InvalidReport(List.of(new InvalidReport.Fault("/on", "in the future")));
                case "failure" -> throw new IllegalStateException("secret");
                default -> {
                    // done
                }
            }
            return "{}";
        }
    }
}
