package id.sinergi.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** No part may do what it need not, takes more than it was given, or is stopped in the middle of something. */
class HardeningTest {

    static Stream<Cluster> clusters() {
        return Cluster.all();
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void nothingRunsAsRootOrWritesButToVolumes(Cluster cluster) {
        assertThat(cluster.workloads()).isNotEmpty().allSatisfy(workload -> {
            JsonNode pod = workload.pod();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asString())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(workload.containers()).hasSize(1).allSatisfy(container -> {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void memoryIsWhatWasAskedForAndNoMore(Cluster cluster) {
        assertThat(cluster.workloads().flatMap(Manifest::containers)).allSatisfy(container -> {
            JsonNode resources = container.path("resources");
            assertThat(resources.at("/limits/memory").asString())
                    .isEqualTo(resources.at("/requests/memory").asString());
            assertThat(resources.at("/requests/cpu").isMissingNode()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void partsAreAskedWhetherTheyLiveAndAreReady(Cluster cluster) {
        assertThat(cluster.parts().flatMap(Manifest::containers)).allSatisfy(container -> {
            assertThat(probe(container, "startupProbe")).isEqualTo("actuator /actuator/health/liveness");
            assertThat(probe(container, "livenessProbe")).isEqualTo("actuator /actuator/health/liveness");
            assertThat(probe(container, "readinessProbe")).isEqualTo("actuator /actuator/health/readiness");
        });
    }

    /** Graceful shutdown takes 30 s at most, after what preStop takes. */
    @ParameterizedTest
    @MethodSource("clusters")
    void partsHaveTimeToStop(Cluster cluster) {
        assertThat(cluster.parts()).allSatisfy(part -> {
            int before = part.containers()
                    .findFirst()
                    .orElseThrow()
                    .at("/lifecycle/preStop/sleep/seconds")
                    .asInt();
            assertThat(before).isPositive();
            assertThat(part.pod().path("terminationGracePeriodSeconds").asInt()).isGreaterThanOrEqualTo(before + 40);
        });
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void everyPartHasABudgetOfDisruptions(Cluster cluster) {
        assertThat(cluster.parts())
                .allMatch(
                        part -> cluster.find("PodDisruptionBudget", part.name()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void nobodyIsLetInOrOutUnlessAPolicySaysSo(Cluster cluster) {
        Manifest in = cluster.find("NetworkPolicy", "nobody-comes-in").orElseThrow();
        Manifest out = cluster.find("NetworkPolicy", "nothing-goes-out").orElseThrow();

        assertThat(in.at("/spec/podSelector").isEmpty()).isTrue();
        assertThat(in.at("/spec/ingress").isMissingNode()).isTrue();
        assertThat(cluster.selected(out.at("/spec/podSelector/matchLabels")))
                .containsAll(cluster.parts().toList());
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void productionRunsTwoOrMoreOfAReleaseThatIsNamed(Cluster cluster) {
        if (cluster.overlay().equals("production")) {
            assertThat(cluster.parts().flatMap(Manifest::containers))
                    .allSatisfy(container -> assertThat(container.path("image").asString())
                            .matches("[a-z.]+/.+:[0-9]+\\.[0-9]+\\.[0-9]+"));
            assertThat(cluster.parts())
                    .allMatch(part -> cluster.every("HorizontalPodAutoscaler", "ScaledObject")
                            .filter(scaler -> scaler.name().equals(part.name()))
                            .anyMatch(scaler ->
                                    scaler.at("/spec").path("minReplicas").asInt(0) >= 2
                                            || scaler.at("/spec")
                                                            .path("minReplicaCount")
                                                            .asInt(0)
                                                    >= 2));
        }
    }

    private static String probe(JsonNode container, String name) {
        JsonNode http = container.path(name).path("httpGet");
        return http.path("port").asString("") + " " + http.path("path").asString("");
    }
}
