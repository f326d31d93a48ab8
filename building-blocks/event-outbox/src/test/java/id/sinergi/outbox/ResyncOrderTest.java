package id.sinergi.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResyncOrderTest {

    @Test
    void asksForAReasonAndThatItIsMeant() {
        assertThatThrownBy(() -> new ResyncOrder(null, false, "why", null, null, null))
                .hasMessageContaining("afterRestore");
        assertThatThrownBy(() -> new ResyncOrder(true, true, "why", null, null, null))
                .hasMessageContaining("one of");
        assertThatThrownBy(() -> new ResyncOrder(null, true, "why", true, null, null))
                .hasMessageContaining("bringBack");
        assertThatThrownBy(() -> new ResyncOrder(true, null, " ", null, null, null))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> new ResyncOrder(true, null, "why", null, null, List.of()))
                .hasMessageContaining("records");
    }
}
