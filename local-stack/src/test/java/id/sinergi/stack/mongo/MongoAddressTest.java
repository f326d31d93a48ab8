package id.sinergi.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoAddressTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://127.0.0.1:27017, mongodb://127.0.0.1:27017/visits",
        "mongodb://127.0.0.1:27017/, mongodb://127.0.0.1:27017/visits",
        "mongodb://a:1/?replicaSet=rs0&w=1, mongodb://a:1/visits?replicaSet=rs0&w=1",
        "mongodb+srv://u:p@cluster.example?w=1, mongodb+srv://u:p@cluster.example/visits?w=1",
        "mongodb://a:1/trial?w=1, mongodb://a:1/trial-visits?w=1",
    })
    void takesADatabaseBeforeItsOptions(String server, String visits) {
        assertThat(new MongoAddress(server).database("visits").uri()).isEqualTo(visits);
    }

    @Test
    void refusesWhatIsNoConnectionString() {
        assertThatThrownBy(() -> new MongoAddress("127.0.0.1:27017"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mongodb://HOST:PORT");
    }
}
