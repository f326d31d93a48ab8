package id.sinergi.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Every object has the fields that its kind has, and no others. */
class SchemaTest {

    private static final Schemas SCHEMAS = new Schemas();

    @TestFactory
    Stream<DynamicTest> everyObjectIsOfItsSchema() {
        return Stream.of("local", "production")
                .flatMap(overlay -> Rendering.of(overlay).stream()
                        .map(manifest -> DynamicTest.dynamicTest(
                                overlay + ": " + manifest,
                                () -> assertThat(SCHEMAS.faults(manifest)).isEmpty())));
    }

    /** What the operator adds to its own is a StatefulSet's. */
    @TestFactory
    Stream<DynamicTest> whatIsAddedToMongoDBsInstancesIsOfTheirSchema() {
        return Rendering.of("production").stream()
                .filter(manifest -> manifest.is("MongoDBCommunity"))
                .flatMap(manifest -> Stream.of(
                        checked(
                                manifest,
                                "/spec/statefulSet/spec/template/spec/containers/0/resources",
                                "V1ResourceRequirements"),
                        checked(manifest, "/spec/statefulSet/spec/template/spec/affinity", "V1Affinity"),
                        checked(manifest, "/spec/statefulSet/spec/volumeClaimTemplates/0", "V1PersistentVolumeClaim")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Deployment,     /spec/template/spec/containers/0, readinesProbe, V1Container",
        "Deployment,     /spec,                            replica,       V1DeploymentSpec",
        "StatefulSet,    /spec/template/spec/volumes/0,    emptydir,      V1Volume",
        "NetworkPolicy,  /spec,                            policyType,    V1NetworkPolicySpec",
        "Kafka,          /spec/kafka/listeners/0,          tsl,           tsl",
        "KafkaNodePool,  /spec,                            replica,       replica",
        "KafkaUser,      /spec/authorization/acls/0,       operation,     operation",
        "ScaledObject,   /spec,                            maxReplicas,   maxReplicas",
        "MongoDBCommunity, /spec/users/0,                  password,      password",
        "RoleBinding,    /subjects/0,                      user,          RbacV1Subject",
        "PodMonitor,     /spec/podMetricsEndpoints/0,      ports,         ports",
        "PrometheusRule, /spec/groups/0/rules/0,           expression,    expression"
    })
    void refusesAFieldThatIsMisspelt(String kind, String where, String field, String told) {
        Manifest broken = first(kind);
        ((ObjectNode) broken.at(where)).put(field, "x");

        assertThat(SCHEMAS.faults(broken))
                .singleElement()
                .asString()
                .contains(field)
                .contains(told);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Deployment,    /spec/template/spec,              containers",
        "Service,       /spec/ports/0,                    port",
        "KafkaNodePool, /spec,                            roles",
        "ScaledObject,  /spec,                            scaleTargetRef",
        "PodMonitor,    /spec/podMetricsEndpoints/0/oauth2, tokenUrl",
        "PrometheusRule, /spec/groups/0/rules/0,          expr"
    })
    void refusesAFieldThatIsMissing(String kind, String where, String field) {
        Manifest broken = first(kind);
        ((ObjectNode) broken.at(where)).remove(field);

        assertThat(SCHEMAS.faults(broken)).singleElement().asString().contains(field);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Deployment,    /spec/template/spec/containers/0/env/0, value",
        "Deployment,    /spec,                            selector",
        "Ingress,       /spec/rules/0,                    host",
        "Kafka,         /spec/kafka/listeners/0,          tls"
    })
    void refusesAValueOfAnotherType(String kind, String where, String field) {
        Manifest broken = first(kind);
        ((ObjectNode) broken.at(where)).put(field, 8081);

        assertThat(SCHEMAS.faults(broken))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains(field));
    }

    private static DynamicTest checked(Manifest manifest, String where, String type) {
        return DynamicTest.dynamicTest(
                where,
                () -> assertThat(KubernetesFields.faults(manifest.at(where), type))
                        .isEmpty());
    }

    private static Manifest first(String kind) {
        List<Manifest> all = Rendering.of("production");
        return all.stream().filter(manifest -> manifest.is(kind)).findFirst().orElseThrow();
    }
}
