package id.sinergi.stack.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {

    @Test
    void namesTheProcessThatHoldsATakenPort() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LoopbackPort port = new LoopbackPort(holder.getLocalPort());

            assertThatThrownBy(() -> port.requireFreeFor("visit-service"))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("Port %d (visit-service) is taken by".formatted(port.number()))
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void findsAPortThatCanBeListenedOn() {
        assertThat(LoopbackPort.of(0).isFree()).isTrue();
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> LoopbackPort.of(70_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
