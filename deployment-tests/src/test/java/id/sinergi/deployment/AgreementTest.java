package id.sinergi.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is described for Kubernetes is what the services are, and what {@code docker-compose.yml} describes for one machine. */
class AgreementTest {

    /** The audit log, and what an operator does after a restore. */
    private static final Set<String> OF_EVERY_SERVICE = Set.of("/api/v1/audit", "/api/v1/resync");

    private static final Path ROOT = Path.of("..");

    /** In docker-compose.yml alone, and why. */
    private static final Map<String, String> ONLY_THERE = Map.of(
            "SERVER_TOMCAT_REMOTEIP_INTERNALPROXIES", "here the NetworkPolicies say who comes in",
            "SPRING_SERVLET_MULTIPART_LOCATION", "here /tmp is on a disk",
            "SINERGI_COUNTING_STATEDIR", "here who answers never counts",
            "SINERGI_COUNTING_STANDBYS", "here who answers never counts");

    /** Here alone, and why. */
    private static final Map<String, String> ONLY_HERE = Map.of(
            "SPRING_KAFKA_PROPERTIES_SSL_TRUSTSTORE_TYPE", "Kafka is reached by TLS",
            "SPRING_KAFKA_PROPERTIES_SSL_TRUSTSTORE_LOCATION", "Kafka is reached by TLS",
            "SINERGI_KAFKA_REPLICATIONFACTOR", "three brokers",
            "SINERGI_OUTBOX_REPLICATIONFACTOR", "three brokers",
            "SINERGI_COUNTING_STANDBYS", "two instances and more",
            "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", "there in a file of its own, traces.env",
            "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "there in a file of its own, traces.env",
            "SINERGI_PORTAL_ADDRESS", "nobody in front leads other names to this one",
            "SERVER_SERVLET_SESSION_COOKIE_SECURE", "by HTTPS in production",
            "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_SINERGI_ISSUERURI", "a provider that tells where it is asked what");

    private final Compose compose = new Compose(ROOT.resolve("docker-compose.yml"));

    static Stream<Cluster> clusters() {
        return Cluster.all();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void imagesAreThoseThatAreBuilt(Cluster cluster) {
        assertThat(cluster.workloads()).allSatisfy(workload -> {
            assertThat(image(workload)).isEqualTo(compose.image(workload.name()));
            assertThat(compose.built()).contains(image(workload).substring("sinergi-".length()));
        });
    }

    @Test
    void productionNamesTheReleaseThatIsInTheMaking() {
        Matcher version = Pattern.compile(
                        "<artifactId>sinergi</artifactId>\\s*<version>([0-9.]+)(-SNAPSHOT)?</version>")
                .matcher(Rendering.text(ROOT.resolve("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(Cluster.of("production").parts())
                .allMatch(part -> container(part).path("image").asString().endsWith(":" + version.group(1)));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void settingsHaveTheSameNames(Cluster cluster) {
        assertThat(cluster.parts()).allSatisfy(part -> {
            Set<String> here = new TreeSet<>(cluster.settings(container(part)).keySet());
            Set<String> there = new TreeSet<>(compose.settings(part.name()));
            if (cluster.overlay().equals("production")) {
                // The provider for trying does not tell where it is asked what; the one of production does.
                there.removeIf(name -> part.name().equals("portal") && name.matches(".*(_KEYCLOAK_|SINERGI_P).*"));
            }
            assertThat(there.stream().filter(name -> !here.contains(name)))
                    .as("in docker-compose.yml alone")
                    .allMatch(ONLY_THERE::containsKey);
            assertThat(here.stream().filter(name -> !there.contains(name)))
                    .as("here alone")
                    .allMatch(ONLY_HERE::containsKey);
        });
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void secretsAreTheSameFiles(Cluster cluster) {
        assertThat(cluster.parts())
                .allSatisfy(part -> assertThat(part.pod().path("volumes").findValues("sources").stream()
                                .flatMap(Manifest::children)
                                .flatMap(source -> Manifest.children(source.at("/secret/items")))
                                .map(item -> item.path("path").asString()))
                        .containsExactlyInAnyOrderElementsOf(compose.secrets(part.name())));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void portsAreThoseOfTheServices(Cluster cluster) {
        assertThat(cluster.parts()).allSatisfy(part -> {
            String program = image(part).substring("sinergi-".length());
            JsonNode settings = Rendering.documents(
                            ROOT.resolve(program).resolve("src/main/resources").resolve(program + ".yml"))
                    .getFirst()
                    .tree();
            assertThat(Manifest.children(container(part).path("ports"))
                            .collect(Collectors.toMap(
                                    port -> port.path("name").asString(),
                                    port -> port.path("containerPort").asInt())))
                    .isEqualTo(Map.of(
                            "http", settings.at("/server/port").asInt(),
                            "actuator", settings.at("/management/server/port").asInt()));
        });
    }

    /** What each of them has at the same path stays within. */
    @ParameterizedTest
    @MethodSource("clusters")
    void pathsLeadToTheServiceWhoseTheyAre(Cluster cluster) {
        Map<String, String> owners = new TreeMap<>();
        for (String service : List.of("visit-service", "mou-service", "training-service", "reporting-service")) {
            Path contract = ROOT.resolve("contracts/openapi").resolve(service + ".json");
            JsonMapper.shared().readTree(contract).path("paths").propertyNames().stream()
                    .map(path -> path.replaceFirst("^(/api/v1/[^/]+).*", "$1"))
                    .filter(path -> !OF_EVERY_SERVICE.contains(path))
                    .forEach(path -> owners.put(path, service));
        }
        owners.put("/", "portal");
        Map<String, String> led = cluster.every("Ingress")
                .flatMap(ingress -> Manifest.children(ingress.at("/spec/rules/0/http/paths")))
                .collect(Collectors.toMap(
                        path -> path.path("path").asString(),
                        path -> path.at("/backend/service/name").asString()));
        led.remove("/auth", "keycloak");

        assertThat(led).isEqualTo(owners);
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void kafkasAccountsMayDoTheSame(Cluster cluster) {
        Set<Grant> there = Grant.ofScript(Rendering.text(ROOT.resolve("deploy/kafka/start.sh")));

        assertThat(there).isNotEmpty();
        assertThat(cluster.every("KafkaUser").flatMap(Grant::of)).containsExactlyInAnyOrderElementsOf(there);
        assertThat(cluster.every("KafkaUser").map(Manifest::name)).hasSameElementsAs(accounts(cluster));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void mongoDBsAccountsHaveADatabaseEach(Cluster cluster) {
        assertThat(cluster.every("MongoDBCommunity")
                        .flatMap(mongo -> Manifest.children(mongo.at("/spec/users")))
                        .map(user -> user.path("name").asString()))
                .hasSameElementsAs(accounts(cluster));
    }

    private static List<String> accounts(Cluster cluster) {
        return cluster.parts()
                .map(part -> cluster.settings(container(part)))
                .filter(settings -> settings.containsKey("ACCOUNT"))
                .map(settings -> settings.get("ACCOUNT"))
                .distinct()
                .toList();
    }

    private static String image(Manifest workload) {
        return container(workload).path("image").asString().replaceAll(".*/|:.*", "");
    }

    private static JsonNode container(Manifest workload) {
        return workload.containers().findFirst().orElseThrow();
    }
}
